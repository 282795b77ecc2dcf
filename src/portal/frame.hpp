// What every portal handler begins and ends with: the frame of its page, and the answer in the script the reader chose.
#pragma once

#include <string>

#include "catalog/door.hpp"
#include "desk/route.hpp"
#include "org/types.hpp"
#include "publication/types.hpp"
#include "web/view.hpp"

namespace mingtang::portal {

// A column of the site as 网页标签规范 wants it named (rulebook §6.1).
struct Column {
    web::PageFrame::Section section;
    std::string_view name, description, keywords, type;
};
extern Column const home_column, platform_column, catalog_column, policy_column, units_column, areas_column,
    data_column, contact_column, about_column, questions_column, responses_column;
Column const& column_of(publication::Kind kind);

// `known_query`: the part of the query this page reads; modes come back to it.
web::PageFrame frame_for(desk::Visit const& visit, std::string title, Column const& column,
                         std::vector<std::pair<std::string_view, std::string>> const& known_query = {});
// The page, in traditional characters where the reader asked for them; names the topic every page reads.
web::Response answer(desk::Visit& visit, Html page, int status = 200);
web::Response missing(desk::Visit& visit);

// The government whose portal this is: the jurisdiction at the root.
org::Jurisdiction district(storage::Transaction& tx);

std::string chinese(catalog::Level level);  // 县级（区）
std::string catalog_name(org::Field const& field, org::Jurisdiction const& jurisdiction);
std::string edition_label(catalog::Edition const& edition);  // 第 2 版（2026-06-30 公布）
std::string published_day(catalog::Edition const& edition);  // 2026-06-30
// "/ml/3", or "/area/371311001/ml/3" for a town's own catalog.
std::string field_path(org::Jurisdiction const& jurisdiction, org::FieldId field);
bool is_district(org::Jurisdiction const& jurisdiction);
// Whom to ask: 政务公开办公室 with its telephone, as configured.
std::string contact_sentence(web::Site const& site);

}  // namespace mingtang::portal
