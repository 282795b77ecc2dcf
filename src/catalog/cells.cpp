// Cells <-> entries. Closed vocabularies: rulebook §5.2 (channels), §5.1 (audience, method, levels).
#include "catalog/cells.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace mingtang::catalog {
namespace {

using Kind = ColumnInfo::Kind;
using Names = std::pair<std::string_view, std::string_view>;

constexpr std::array<Names, 14> level_names{{{"县", "县级"},
                                             {"区级", "县级"},
                                             {"区", "县级"},
                                             {"旗级", "县级"},
                                             {"县(区)级", "县级"},
                                             {"县（区）级", "县级"},
                                             {"乡", "乡级"},
                                             {"镇级", "乡级"},
                                             {"乡镇级", "乡级"},
                                             {"镇街级", "乡级"},
                                             {"街道", "乡级"},
                                             {"街镇级", "乡级"},
                                             {"村", "村级"},
                                             {"社区", "村级"}}};
constexpr std::array<Names, 4> method_names{
    {{"主动", "主动公开"}, {"依申请", "依申请公开"}, {"申请公开", "依申请公开"}, {"主动公开(公开)", "主动公开"}}};
constexpr std::array<Names, 4> audience_names{
    {{"社会", "全社会"}, {"社会公众", "全社会"}, {"特定群众", "特定群体"}, {"特定对象", "特定群体"}}};

template <std::size_t n>
std::string official(std::string word, std::array<Names, n> const& names) {
    for (auto const& [other, right] : names)
        if (word == other) return std::string{right};
    return word;
}

std::vector<std::string> pieces(std::string text, std::vector<std::string_view> const& separators) {
    for (auto const separator : separators) text = replace_all(std::move(text), separator, "\n");
    std::vector<std::string> found;
    for (auto const part : split(text, '\n'))
        if (auto const clean = trim(part); !clean.empty()) found.emplace_back(clean);
    return found;
}

// Of a closed vocabulary: the same word twice is one word.
std::vector<std::string> parts(std::string text, std::vector<std::string_view> const& separators) {
    std::vector<std::string> found;
    for (auto& word : pieces(std::move(text), separators))
        if (std::ranges::find(found, word) == found.end()) found.push_back(std::move(word));
    return found;
}

// Lines are elements; only a text of one line may separate them by ；, so that a ； inside an element survives.
std::vector<std::string> elements(std::string const& text) {
    if (text.find('\n') != text.npos) return pieces(text, {});
    return pieces(text, {";", "；"});
}

std::string too_long(std::string_view what) {
    return std::string{what} + "超过 10000 字，请精简或拆成几个事项。";
}

std::optional<std::string> put_channels(Entry& entry, std::string const& typed) {
    auto found = parts(typed, {";", "；", "、", ",", "，"});
    for (auto& word : found) {
        word = replace_all(std::move(word), "其他：", "其他:");
        for (auto const* mark : {"■", "☑", "√", "✓"}) word = replace_all(std::move(word), mark, "");
        word = std::string{trim(word)};
        if (word == "发布会听证会") word = "发布会/听证会";
        if (word.find("企事业单位") != word.npos && word.find("公示栏") != word.npos)
            word = std::string{channel_vocabulary[10]};
        if (word.starts_with("其他:") || std::ranges::find(channel_vocabulary, word) != channel_vocabulary.end())
            continue;
        return "“" + shorten(word, 20) + "”不在规定的渠道名称中；如确需使用，请写成“其他:" + shorten(word, 20) + "”。";
    }
    std::ranges::stable_sort(found, {}, [](std::string const& word) {
        return std::ranges::find(channel_vocabulary, word) - channel_vocabulary.begin();
    });
    entry.channels = std::move(found);
    return std::nullopt;
}

std::optional<std::string> put_audience(Entry& entry, std::string const& typed) {
    auto found = parts(typed, {";", "；"});
    for (auto& word : found) {
        word = official(replace_all(std::move(word), "特定群体：", "特定群体:"), audience_names);
        if (word != "全社会" && word != "特定群体" && !word.starts_with("特定群体:"))
            return "公开对象只能是“全社会”“特定群体”或“特定群体:具体群体”。";
    }
    entry.audience = join(found, ";");
    return std::nullopt;
}

std::optional<std::string> put_method(Entry& entry, std::string const& typed) {
    auto found = parts(typed, {";", "；", "、"});
    for (auto& word : found) {
        word = official(std::move(word), method_names);
        if (word != "主动公开" && word != "依申请公开") return "公开方式只能是“主动公开”或“依申请公开”。";
    }
    entry.method = join(found, ";");
    return std::nullopt;
}

std::optional<std::string> put_levels(Entry& entry, std::string const& typed) {
    if (typed == "乡、村级" || typed == "乡村级") {
        entry.levels = {"乡级", "村级"};
        return std::nullopt;
    }
    auto found = parts(typed, {";", "；", "、", ",", "，", "/"});
    for (auto& word : found) {
        word = official(std::move(word), level_names);
        if (!word.ends_with("级") || length_in_characters(word) > 6)
            return "公开层级请写“县级”“乡级”“村级”，可同时写几个。";
    }
    entry.levels = std::move(found);
    return std::nullopt;
}

std::optional<std::string> put_line(std::string& field, std::string_view typed, std::string_view name) {
    auto clean = clean_line(replace_all(std::string{typed}, "\n", ""));
    if (length_in_characters(clean) > longest_cell) return too_long(name);
    field = std::move(clean);
    return std::nullopt;
}

}  // namespace

std::vector<ColumnInfo> const& columns() {
    static std::vector<ColumnInfo> const all{
        {Column::level1, "level1", "一级事项", Kind::line, {}},
        {Column::level2, "level2", "二级事项", Kind::line, {}},
        {Column::content, "content", "公开内容（要素）", Kind::list, {}},
        {Column::basis, "basis", "公开依据", Kind::line, {}},
        {Column::time_limit, "time_limit", "公开时限", Kind::line, {}},
        {Column::subject, "subject", "公开主体", Kind::line, {}},
        {Column::unit, "unit", "责任单位", Kind::choice, {}},
        {Column::channels,
         "channels",
         "公开渠道和载体",
         Kind::choices,
         {channel_vocabulary.begin(), channel_vocabulary.end()}},
        {Column::audience, "audience", "公开对象", Kind::choice, {"全社会", "特定群体"}},
        {Column::method, "method", "公开方式", Kind::choice, {"主动公开", "依申请公开", "主动公开;依申请公开"}},
        {Column::levels, "levels", "公开层级", Kind::choices, {"县级", "乡级", "村级"}},
    };
    return all;
}

std::optional<Column> parse_column(std::string_view key) {
    for (auto const& one : columns())
        if (one.key == key) return one.column;
    return std::nullopt;
}

ColumnInfo const& info(Column column) {
    return columns()[std::size_t(column)];
}

std::string cell(Entry const& entry, Column column) {
    switch (column) {
        case Column::level1:
            return entry.level1;
        case Column::level2:
            return entry.level2;
        case Column::content:
            return join(entry.content, "\n");
        case Column::basis:
            return entry.basis;
        case Column::time_limit:
            return entry.time_limit;
        case Column::subject:
            return entry.subject;
        case Column::unit:
            return "";
        case Column::channels:
            return join(entry.channels, ";");
        case Column::audience:
            return entry.audience;
        case Column::method:
            return entry.method;
        case Column::levels:
            break;
    }
    return join(entry.levels, ";");
}

std::optional<std::string> put(Entry& entry, Column column, std::string_view typed) {
    if (typed == cell(entry, column)) return std::nullopt;  // untouched: nothing is cut anew
    auto const text = clean_text(typed);
    auto const name = info(column).chinese;
    if (length_in_characters(text) > longest_cell) return too_long(name);
    switch (column) {
        case Column::level1:
            return put_line(entry.level1, text, name);
        case Column::level2:
            return put_line(entry.level2, text, name);
        case Column::content:
            entry.content = elements(text);
            return std::nullopt;
        case Column::basis:
            return put_line(entry.basis, text, name);
        case Column::time_limit:
            return put_line(entry.time_limit, text, name);
        case Column::subject:
            return put_line(entry.subject, text, name);
        case Column::unit:
            return std::nullopt;
        case Column::channels:
            return put_channels(entry, text);
        case Column::audience:
            return put_audience(entry, text);
        case Column::method:
            return put_method(entry, text);
        case Column::levels:
            break;
    }
    return put_levels(entry, text);
}

}  // namespace mingtang::catalog
