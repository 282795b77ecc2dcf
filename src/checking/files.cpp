#include "checking/files.hpp"

#include <array>

#include "base/text.hpp"
#include "catalog/export.hpp"
#include "catalog/json_writer.hpp"

namespace mingtang::checking {
namespace {

constexpr std::array<std::string_view, 13> headings{"严重程度", "规则", "规则名称", "行政区划", "领域",
                                                    "版本",     "行",   "公开事项", "责任单位", "列",
                                                    "原文",     "问题", "建议改为"};

std::array<std::string, 13> cells_of(Line const& line) {
    auto const& check = line.check();
    auto const& one = *line.finding;
    return {std::string{chinese(check.severity)},
            std::string{check.code},
            std::string{check.name},
            line.of->jurisdiction.name,
            line.of->field.name,
            "第" + std::to_string(line.of->edition.number) + "版",
            one.position > 0 ? std::to_string(one.position) : "",
            line.item_name(),
            line.unit_name(),
            std::string{catalog::info(one.column).chinese},
            one.item ? one.words : "",
            one.sentence,
            one.replacement.value_or("")};
}

std::string quoted(std::string_view cell) {
    auto const text = catalog::guarded(cell);
    if (text.find_first_of(",\"\n\r") == text.npos) return text;
    return '"' + replace_all(text, "\"", "\"\"") + '"';
}

}  // namespace

std::string to_csv(std::vector<Line> const& lines) {
    std::string out = "\xef\xbb\xbf";
    for (std::size_t i = 0; i < headings.size(); ++i) out += (i > 0 ? "," : "") + std::string{headings[i]};
    out += "\r\n";
    for (auto const& line : lines) {
        auto const cells = cells_of(line);
        for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + quoted(cells[i]);
        out += "\r\n";
    }
    return out;
}

std::string to_json(std::vector<Line> const& lines) {
    catalog::JsonWriter json{lines.size() * 400 + 64};
    json.array();
    for (auto const& line : lines) {
        auto const& one = *line.finding;
        json.object();
        json.member("check", line.check().code).member("name", line.check().name);
        json.member("severity", code(line.check().severity));
        json.member("jurisdiction", line.of->jurisdiction.code).member("field", line.of->field.name);
        json.member("edition", line.of->edition.number).member("item", one.item).member("row", one.position);
        json.member("item_name", line.item_name()).member("unit", line.unit_name());
        json.member("column", catalog::info(one.column).key);
        // Bytes of the cell as it is shown; the whole cell where they span it.
        json.member("begin", one.begin).member("end", one.end).member("words", one.words);
        json.member("sentence", one.sentence);
        if (one.replacement)
            json.member("replacement", *one.replacement);
        else
            json.key("replacement").null();
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

std::string to_text(Summaries const& checked, std::vector<Line> const& lines) {
    std::string out;
    std::optional<std::size_t> check;
    for (auto const& line : lines) {
        if (check != line.finding->check) {
            check = line.finding->check;
            auto const& of = line.check();
            out += "\n" + std::string{chinese(of.severity)} + " " + std::string{of.name} + "（" + std::string{of.code} +
                   "）\n";
        }
        out += "  " + line.of->title() + "，";
        if (line.finding->position > 0) out += "第 " + std::to_string(line.finding->position) + " 行，";
        out += std::string{catalog::info(line.finding->column).chinese} + "：" + line.finding->sentence + "\n";
    }
    auto const sum = totals(checked);
    out += (lines.empty() ? "" : "\n") + std::to_string(checked.size()) + " 份目录，" + std::to_string(sum.items) +
           " 项：法定错误 " + std::to_string(sum.legal_errors) + "，须核对 " + std::to_string(sum.must_look) +
           "，建议 " + std::to_string(sum.hints) + "；合格率 " + sum.rate.percent() +
           "（没有法定错误和须核对问题的事项）。\n";
    return out;
}

}  // namespace mingtang::checking
