// Vocabulary of compiling (编制) a catalog: its sources, their rows, what is decided of each. Plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "catalog/types.hpp"
#include "org/types.hpp"

namespace mingtang::compilation {

using ImportId = Id<struct ImportTag>;
using MatterId = Id<struct MatterTag>;  // a row of a source through all its versions
using SourceRowId = Id<struct SourceRowTag>;
using CompilationId = Id<struct CompilationTag>;
using ClaimId = Id<struct ClaimTag>;
using RoundId = Id<struct RoundTag>;
using DriftId = Id<struct DriftTag>;
using ContributionId = Id<struct ContributionTag>;
using WishId = Id<struct WishTag>;

// Where a claim's row comes from. `district`: a town begins from the district's rows for towns, not from the
// ministry's.
enum class Source { guideline, district, powers, services };

// 保留 / 修改 / 删除 of what a guideline prints; 新增 / 对应 / 不列入 of an entry of the two lists.
enum class Decision { undecided, keep, modify, drop, add, cover };

// What the responsible unit said of a decided row.
enum class Answer { none, asked, confirmed, objected, settled };

// One version of one source.
struct SourceImport {
    ImportId id;
    Source kind = Source::guideline;
    org::JurisdictionId jurisdiction;
    org::FieldId field;  // none for the two lists
    int number = 0;
    Date dated{};
    std::string title, document_number, file_name, file_sm3;
    int rows = 0, added = 0, removed = 0, renamed = 0;
    std::int64_t account = 0;
    std::string actor;
    Instant imported_at{};
};

struct GuidelineRow {
    SourceRowId id;
    ImportId import;
    MatterId matter;
    int position = 0;
    catalog::Entry entry;
    std::string provenance;
};

// An entry of the powers list (权责清单) or the public-service list (公共服务事项清单).
struct ListedMatter {
    SourceRowId id;
    ImportId import;
    MatterId matter;
    int position = 0;
    std::string code, name, kind_words, department;
    org::UnitId unit;    // ours, when the printed department is one
    bool towns = false;  // done by streets and towns
    std::string basis, provenance;
};

struct Compilation {
    CompilationId id;
    catalog::Catalog catalog;
    catalog::EditionId edition;       // none: its draft was discarded
    catalog::EditionId base_edition;  // of the district, when a town compiles
    RoundId round;
    org::UnitId unit;
    std::int64_t account = 0;
    std::string actor;
    Instant begun_at{};
    std::optional<Instant> finished_at;
    std::string finished_by;
};

struct Claim {
    ClaimId id;
    CompilationId compilation;
    Source source = Source::guideline;
    SourceRowId row;
    MatterId matter;
    int position = 0;
    Decision decision = Decision::undecided;
    catalog::ItemId item;
    std::string changed, reason, notice;
    std::int64_t account = 0;
    std::string decided_by;
    std::optional<Instant> decided_at;
    org::UnitId asked_unit;
    Answer answer = Answer::none;
    std::string answer_words, answered_by;
    std::optional<Instant> answered_at;
};

struct Round {
    RoundId id;
    org::JurisdictionId jurisdiction;
    std::string name, basis;
    Date starts_on{};
};

struct RoundDeadline {
    org::UnitId unit;
    Date due_on{};
    std::string phase;  // 试点街镇
};

struct Contribution {
    ContributionId id;
    CompilationId compilation;
    org::UnitId unit;
    std::int64_t account = 0;
    std::string actor;
    std::optional<Instant> handed_in_at;
};

// What a station wishes of one row. `claim` none: a row that no source has.
struct Wish {
    WishId id;
    ContributionId contribution;
    ClaimId claim;
    Decision decision = Decision::keep;
    std::string reason;
    catalog::Entry entry;  // for modify and add
    enum class Merged { no, taken, left } merged = Merged::no;
    catalog::ItemId item;
};

struct Drift {
    DriftId id;
    ImportId import;
    MatterId matter;
    catalog::CatalogId catalog;
    org::JurisdictionId jurisdiction;
    org::FieldId field;
    catalog::ItemId item;
    std::string former_name, name;
    enum class State { open, renamed, set_aside } state = State::open;
    catalog::EditionId edition;
    std::string reason, closed_by;
    std::optional<Instant> closed_at;
    Instant raised_at{};
};

}  // namespace mingtang::compilation
