// A catalog row for tests: complete unless a test says otherwise.
#pragma once

#include "catalog/types.hpp"

namespace mingtang::make {

inline catalog::Entry entry(std::string level1, std::string level2) {
    return {"义务教育领域",
            std::move(level1),
            std::move(level2),
            {"招生范围", "招生条件"},
            "《义务教育法》",
            "信息形成或者变更之日起20个工作日内",
            "区教育和体育局",
            {"政府网站", "公开查阅点"},
            "全社会",
            "主动公开",
            {"县级"}};
}

inline catalog::Item item(std::int64_t id, catalog::Entry row, int position = 1) {
    catalog::Item made;
    made.id = catalog::ItemId{id};
    made.position = position;
    made.entry = std::move(row);
    made.disclosing_unit = org::UnitId{7};
    return made;
}

}  // namespace mingtang::make
