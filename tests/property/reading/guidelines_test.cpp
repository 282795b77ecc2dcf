// The real words of the ministries' guidelines (data/guideline_rows.csv), printed in several styles and in columns so
// narrow that they cut words, and read again. Where elements stand on lines of their own, fill the column to its edge
// and have no list marks, print says nothing of where one ends: those few cells are counted, not hidden.
#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "base/text.hpp"
#include "catalog/reading/read_table.hpp"
#include "guideline_rows.hpp"
#include "printed.hpp"

using namespace mingtang;
using catalog::Entry;
using printed::guidelines;

namespace {

// Broken at `width` full-width characters, never within a number or a Latin word; 0: not at all.
std::string wrapped(std::string const& text, double width) {
    if (width == 0) return text;
    std::u32string out;
    double used = 0;
    auto const source = to_u32(text);
    for (std::size_t i = 0; i < source.size();) {
        if (source[i] == U'\n') {
            out += source[i++];
            used = 0;
            continue;
        }
        auto end = i + 1;
        auto const latin = [](char32_t c) { return c < 0x80 && c > 0x20 && (std::isalnum(int(c)) || c == '.'); };
        while (latin(source[i]) && end < source.size() && latin(source[end])) ++end;
        double piece = 0;
        for (auto n = i; n < end; ++n) piece += source[n] < 0x2000 ? 0.5 : 1;
        if (used + piece > width && used > 0) {
            out += U'\n';
            used = 0;
        }
        out += source.substr(i, end - i);
        used += piece;
        i = end;
    }
    return to_utf8(out);
}

enum class Style { bullets, numbers, semicolons, lines };

std::string elements(std::vector<std::string> const& content, Style style) {
    std::string out;
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (style == Style::bullets) out += "●" + content[i];
        if (style == Style::numbers) out += (i ? "\n" : "") + std::to_string(i + 1) + "." + content[i];
        if (style == Style::semicolons) out += (i ? "；" : "") + content[i];
        if (style == Style::lines) out += (i ? "\n" : "") + content[i];
    }
    return out;
}

std::string options(std::vector<std::string> const& chosen) {
    std::string out;
    for (auto const official : catalog::channel_vocabulary)
        if (official != "其他")
            out += (std::ranges::find(chosen, official) != chosen.end() ? "■" : "□") + std::string{official} + "\n";
    for (auto const& channel : chosen)
        if (channel.starts_with("其他")) out += "■" + replace_all(channel, "其他:", "其他：") + "\n";
    return out;
}

documents::GridFile print(std::vector<Entry const*> const& entries, Style style, double scale) {
    documents::Grid grid;
    std::vector<std::string> const heads{"序号",     "一级事项", "二级事项", "公开内容", "公开依据",
                                         "公开时限", "公开主体", "公开渠道", "公开对象", "公开方式",
                                         "县级",     "乡级",     "村级",     "市级"};
    auto const add = [&](std::vector<std::string> const& cells) {
        documents::GridRow row;
        row.number = int(grid.rows.size()) + 1;
        for (auto const& cell : cells) row.cells.push_back({cell, int(row.cells.size()), 1, 1, false});
        grid.rows.push_back(std::move(row));
    };
    grid.columns = int(heads.size());
    add(heads);
    for (auto const* entry : entries) {
        auto const mark = [&](char const* level) {
            return std::ranges::find(entry->levels, level) != entry->levels.end() ? "√" : "";
        };
        auto const narrow = [&](std::string const& text, double width) { return wrapped(text, width * scale); };
        add({std::to_string(grid.rows.size()), narrow(entry->level1, 3), narrow(entry->level2, 5),
             narrow(elements(entry->content, style), 11), narrow(entry->basis, 10), narrow(entry->time_limit, 6),
             narrow(entry->subject, 4), narrow(options(entry->channels), 10), entry->audience, entry->method,
             mark("县级"), mark("乡级"), mark("村级"), mark("市级")});
    }
    documents::GridFile file;
    file.title = entries.front()->domain;
    file.grids.push_back(std::move(grid));
    return file;
}

struct Result {
    int records = 0, wrong = 0;
};

Result compare(std::vector<Entry> const& all, Style style, double scale) {
    std::map<std::string, std::vector<Entry const*>> fields;
    for (auto const& entry : all) fields[entry.domain].push_back(&entry);
    Result result;
    for (auto const& [domain, entries] : fields) {
        auto const read = catalog::read_table(print(entries, style, scale), "table.html");
        REQUIRE(read.records.size() == entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto expected = *entries[i];
            // A blank level1 takes the value above; 市级 beside a town's column and 县级 stays; a final 。 goes.
            if (expected.level1.empty()) expected.level1 = read.records[i].entry.level1;
            while (expected.time_limit.ends_with("。")) expected.time_limit.resize(expected.time_limit.size() - 3);
            ++result.records;
            auto const said = printed::folded(expected), got = printed::folded(read.records[i].entry);
            if (said == got) continue;
            bool const expected_to_differ = style == Style::lines && scale > 0;
            if (++result.wrong <= 2 && !expected_to_differ) std::cout << "said " << said << "\nread " << got << '\n';
        }
    }
    return result;
}

}  // namespace

TEST_CASE("the words of 701 guideline rows survive every style of print") {
    auto const all = guidelines();
    REQUIRE(all.size() == 701);
    for (auto const style : {Style::bullets, Style::numbers, Style::semicolons, Style::lines})
        CHECK(compare(all, style, 0).wrong == 0);
}

TEST_CASE("columns that cut words give the words back") {
    auto const all = guidelines();
    for (double const scale : {1.0, 1.5})
        for (auto const style : {Style::bullets, Style::numbers, Style::semicolons})
            CHECK(compare(all, style, scale).wrong == 0);
}

TEST_CASE("elements without list marks in columns that cut words") {
    auto const all = guidelines();
    // The narrower the column, the more elements end just at its edge.
    for (auto const& [scale, most] : {std::pair{0.8, 0.25}, std::pair{1.0, 0.15}, std::pair{1.5, 0.05}}) {
        auto const result = compare(all, Style::lines, scale);
        MESSAGE(result.wrong, " of ", result.records, " records differ at width ", scale);
        CHECK(result.wrong <= most * result.records);
    }
}
