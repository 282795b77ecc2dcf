#include "compilation/source_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/reading/read_table.hpp"
#include "compilation/decisions.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;

struct Heading {
    std::string_view word, key;
};

// What districts call the columns of their 权责清单 and 公共服务事项清单. Notes in brackets do not count.
constexpr std::array list_headings{
    Heading{"code", "code"},
    Heading{"code_pattern", "code"},
    Heading{"编码", "code"},
    Heading{"事项编码", "code"},
    Heading{"职权编码", "code"},
    Heading{"权力编码", "code"},
    Heading{"实施编码", "code"},
    Heading{"基本编码", "code"},
    Heading{"事项代码", "code"},
    Heading{"name", "name"},
    Heading{"名称", "name"},
    Heading{"事项名称", "name"},
    Heading{"职权名称", "name"},
    Heading{"权力名称", "name"},
    Heading{"权责事项名称", "name"},
    Heading{"权责事项", "name"},
    Heading{"服务事项名称", "name"},
    Heading{"公共服务事项名称", "name"},
    Heading{"政务服务事项名称", "name"},
    Heading{"事项", "name"},
    Heading{"子项名称", "name"},
    Heading{"type", "kind"},
    Heading{"类型", "kind"},
    Heading{"类别", "kind"},
    Heading{"事项类型", "kind"},
    Heading{"职权类型", "kind"},
    Heading{"权力类型", "kind"},
    Heading{"权力类别", "kind"},
    Heading{"职权类别", "kind"},
    Heading{"服务类型", "kind"},
    Heading{"department", "unit"},
    Heading{"部门", "unit"},
    Heading{"部门名称", "unit"},
    Heading{"实施主体", "unit"},
    Heading{"实施机关", "unit"},
    Heading{"实施部门", "unit"},
    Heading{"责任单位", "unit"},
    Heading{"责任部门", "unit"},
    Heading{"行使主体", "unit"},
    Heading{"单位", "unit"},
    Heading{"单位名称", "unit"},
    Heading{"服务单位", "unit"},
    Heading{"legal_basis", "basis"},
    Heading{"依据", "basis"},
    Heading{"设定依据", "basis"},
    Heading{"实施依据", "basis"},
    Heading{"法律依据", "basis"},
    Heading{"职权依据", "basis"},
    Heading{"source", "source"},
    Heading{"来源", "source"},
    Heading{"出处", "source"},
};

constexpr std::array guideline_headings{
    Heading{"domain", "domain"},          Heading{"领域", "domain"},         Heading{"试点领域", "domain"},
    Heading{"level1", "level1"},          Heading{"一级事项", "level1"},     Heading{"level2", "level2"},
    Heading{"二级事项", "level2"},        Heading{"content", "content"},     Heading{"公开内容", "content"},
    Heading{"公开内容及要求", "content"}, Heading{"basis", "basis"},         Heading{"公开依据", "basis"},
    Heading{"time_limit", "time_limit"},  Heading{"公开时限", "time_limit"}, Heading{"subject", "subject"},
    Heading{"公开主体", "subject"},       Heading{"channels", "channels"},   Heading{"公开渠道和载体", "channels"},
    Heading{"公开渠道", "channels"},      Heading{"audience", "audience"},   Heading{"公开对象", "audience"},
    Heading{"method", "method"},          Heading{"公开方式", "method"},     Heading{"levels", "levels"},
    Heading{"公开层级", "levels"},        Heading{"source", "source"},       Heading{"来源", "source"},
};

// The heading without blanks and without what stands in brackets: 公开内容（要素） is 公开内容.
std::string plain_heading(std::string_view text) {
    auto heading = replace_all(clean_line(replace_all(std::string{text}, "\n", "")), " ", "");
    for (auto const* bracket : {"（", "(", "【"})
        if (auto const at = heading.find(bracket); at != heading.npos) heading.resize(at);
    return heading;
}

using Columns = std::map<std::string_view, int>;  // key -> grid column

template <std::size_t n>
Columns columns_of(documents::GridRow const& row, std::array<Heading, n> const& headings) {
    Columns found;
    for (auto const& cell : row.cells) {
        auto const heading = plain_heading(cell.text);
        for (auto const& [word, key] : headings)
            if (heading == word) found.emplace(key, cell.column);
    }
    return found;
}

class Line {
  public:
    Line(documents::GridRow const& row, Columns const& columns) : row_(row), columns_(columns) {}

    std::string text(std::string_view key) const {
        auto const at = columns_.find(key);
        if (at == columns_.end()) return "";
        for (auto const& cell : row_.cells)
            if (cell.column == at->second) return clean_text(cell.text);
        return "";
    }
    std::string line(std::string_view key) const { return clean_line(replace_all(text(key), "\n", "")); }
    bool blank() const {
        return std::ranges::all_of(row_.cells, [](auto const& cell) { return trim(cell.text).empty(); });
    }

  private:
    documents::GridRow const& row_;
    Columns const& columns_;
};

std::vector<std::string> list_of(std::string const& text, bool elements) {
    std::vector<std::string> found;
    auto lines = text;
    if (!elements || text.find('\n') == text.npos)
        for (auto const* separator : {";", "；"}) lines = replace_all(std::move(lines), separator, "\n");
    for (auto const part : split(lines, '\n'))
        if (auto const clean = trim(part); !clean.empty()) found.emplace_back(clean);
    return found;
}

ListedMatter matter_from(Line const& line) {
    ListedMatter matter;
    matter.code = line.line("code");
    matter.name = line.line("name");
    matter.kind_words = line.line("kind");
    matter.department = line.line("unit");
    matter.basis = line.line("basis");
    matter.provenance = line.line("source");
    matter.towns = done_by_towns(matter.department);
    return matter;
}

GuidelineRow guideline_from(Line const& line) {
    GuidelineRow row;
    row.entry = {line.line("domain"),
                 line.line("level1"),
                 line.line("level2"),
                 list_of(line.text("content"), true),
                 line.line("basis"),
                 line.line("time_limit"),
                 line.line("subject"),
                 list_of(line.text("channels"), false),
                 line.line("audience"),
                 line.line("method"),
                 list_of(line.text("levels"), false)};
    row.provenance = line.line("source");
    return row;
}

constexpr std::size_t header_within = 12;  // titles and legends stand above it

// Where the headings stand and what the rows below are, for every grid that has them.
template <std::size_t n, class Take>
Result<int> each_row(documents::GridFile const& file, std::array<Heading, n> const& headings,
                     std::vector<std::string_view> const& needed, SourceTable& table, Take const& take) {
    int grids = 0;
    for (auto const& grid : file.grids) {
        Columns columns;
        std::size_t from = 0;
        for (std::size_t i = 0; i < std::min(header_within, grid.rows.size()) && from == 0; ++i) {
            columns = columns_of(grid.rows[i], headings);
            bool const all = std::ranges::all_of(needed, [&](auto const key) { return columns.contains(key); });
            if (all) from = i + 1;
        }
        if (from == 0) continue;
        ++grids;
        for (std::size_t i = from; i < grid.rows.size(); ++i) {
            Line const line{grid.rows[i], columns};
            if (line.blank()) {
                ++table.blank;
                continue;
            }
            if (columns_of(grid.rows[i], headings).size() == columns.size()) continue;  // the header again
            if (!take(line)) {
                auto const where = (file.grids.size() > 1 && !grid.name.empty() ? grid.name + "第 " : "") +
                                   std::to_string(grid.rows[i].number);
                return refuse(Kind::invalid, wording::crooked_source, where);
            }
            if (table.size() > most_source_rows) return refuse(Kind::invalid, wording::too_many_rows);
        }
    }
    return grids;
}

Result<SourceTable> read_guideline(documents::GridFile const& file, std::string_view file_name) {
    SourceTable table;
    auto const take = [&](Line const& line) {
        auto row = guideline_from(line);
        if (row.entry.level1.empty() && row.entry.level2.empty()) return false;
        row.position = int(table.guideline.size()) + 1;
        table.guideline.push_back(std::move(row));
        return true;
    };
    if (TRY(each_row(file, guideline_headings, {"level1", "content"}, table, take)) > 0 && !table.guideline.empty())
        return table;
    for (auto const& record : catalog::read_table(file, file_name).records) {
        GuidelineRow row;
        row.position = int(table.guideline.size()) + 1;
        row.entry = record.entry;
        row.provenance = record.where();
        table.guideline.push_back(std::move(row));
    }
    if (table.guideline.empty()) return refuse(Kind::invalid, wording::empty_source, "一级事项、公开内容");
    return table;
}

}  // namespace

bool done_by_towns(std::string_view department) {
    for (auto const* word : {"街道办", "镇政府", "镇人民政府", "乡镇", "镇街", "街镇", "乡（镇）", "镇（街道）"})
        if (department.find(word) != department.npos) return true;
    return false;
}

Result<SourceTable> read_source(Source kind, documents::GridFile const& file, std::string_view file_name) {
    if (kind == Source::guideline) return read_guideline(file, file_name);
    SourceTable table;
    auto const take = [&](Line const& line) {
        auto matter = matter_from(line);
        if (matter.name.empty()) return false;
        matter.position = int(table.matters.size()) + 1;
        table.matters.push_back(std::move(matter));
        return true;
    };
    TRY(each_row(file, list_headings, {"name"}, table, take));
    if (table.matters.empty()) return refuse(Kind::invalid, wording::empty_source, "事项名称");
    return table;
}

}  // namespace mingtang::compilation
