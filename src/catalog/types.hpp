// Vocabulary of the catalog slice: what must be made public, by whom, when, how. Plain values.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"

namespace mingtang::catalog {

using CatalogId = Id<struct CatalogTag>;
using EditionId = Id<struct EditionTag>;
using ItemId = Id<struct ItemTag>;  // a disclosure item through all its editions
using UploadId = Id<struct UploadTag>;

// 公开层级
enum class Level { county, town, village };

// One row of a standard catalog, as words. Lists keep the printed order.
struct Entry {
    std::string domain;                 // 义务教育领域
    std::string level1;                 // 一级事项
    std::string level2;                 // 二级事项 (二级/三级 joined by '/')
    std::vector<std::string> content;   // 公开内容（要素）
    std::string basis;                  // 公开依据, citations joined by 、
    std::string time_limit;             // 公开时限, as printed
    std::string subject;                // 公开主体, as printed
    std::vector<std::string> channels;  // 公开渠道和载体: the 13-word vocabulary, or 其他:words
    std::string audience;               // 全社会 | 特定群体 | 特定群体:words | 全社会;特定群体
    std::string method;                 // 主动公开 | 依申请公开 | both with ';'
    std::vector<std::string> levels;    // 县级, 乡级, 村级, or as printed (市级)

    friend bool operator==(Entry const&, Entry const&) = default;
};

// The official vocabulary of channels (rulebook §5.2, catalog_samples rule 7), in its printed order.
inline constexpr std::array<std::string_view, 13> channel_vocabulary{"政府网站",
                                                                     "政府公报",
                                                                     "两微一端",
                                                                     "发布会/听证会",
                                                                     "广播电视",
                                                                     "纸质媒体",
                                                                     "公开查阅点",
                                                                     "政务服务中心",
                                                                     "便民服务站",
                                                                     "入户/现场",
                                                                     "社区/企事业单位/村公示栏（电子屏）",
                                                                     "精准推送",
                                                                     "其他"};

struct Item {
    ItemId id;
    EditionId edition;
    int position = 0;
    Entry entry;
    org::UnitId disclosing_unit;      // the unit of ours that owes it
    std::string source;               // where it was read: file, table, row; or the guideline's provenance
    std::vector<std::string> doubts;  // "column: sentence", empty when read without doubt
};

// Draft -> submitted -> returned | published -> superseded. One draft or submitted edition per catalog at most.
enum class EditionState { draft, submitted, returned, published, superseded };

// Where a submitted edition waits, in the order they are passed: 单位审核, 法制保密审核, 区政务公开办审核.
enum class Stage { none, unit, legal, office };

struct Catalog {
    CatalogId id;
    org::JurisdictionId jurisdiction;
    org::FieldId field;
    Level level = Level::county;  // of the government that compiles it
};

struct Edition {
    EditionId id;
    CatalogId catalog;
    int number = 0;  // 第 n 版 within the catalog
    EditionState state = EditionState::draft;
    std::string author_name;  // by post
    std::int64_t author = 0;  // account
    std::int64_t reviewer = 0;
    std::string note;  // reviewer's words on return; author's words on submit
    std::optional<Instant> submitted_at, published_at;
    int items = 0;
    org::UnitId unit;  // whose draft it is
    std::string reviewer_name;
    int revision = 1;  // grows with every save
    Stage stage = Stage::none;
    std::optional<Date> due_on{};  // by when the stage should be decided
};

}  // namespace mingtang::catalog
