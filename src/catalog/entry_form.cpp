#include "catalog/entry_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/time_limit/rule.hpp"
#include "catalog/time_limit/special_law.hpp"

namespace mingtang::catalog {
namespace {

constexpr std::string_view group_mark = "特定群体:";

std::vector<std::string> list(std::string_view text, char separator) {
    std::vector<std::string> found;
    for (auto const part : split(text, separator))
        if (!part.empty()) found.emplace_back(part);
    return found;
}

bool among(std::vector<std::string> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> all(web::Request const& request, std::string_view name) {
    std::vector<std::string> values;
    for (auto const& [key, value] : request.form)
        if (key == name && !value.empty()) values.push_back(value);
    return values;
}

web::FormField line(Column column, Cells const& cells, std::string hint = {}) {
    web::FormField field{std::string{info(column).key}, std::string{info(column).chinese}, cells.at(column),
                         std::move(hint)};
    field.max_length = int(longest_cell);
    return field;
}

}  // namespace

// What the form's controls say, as cells.
Cells typed_cells(web::Request const& request) {
    Cells cells;
    for (auto const column : {Column::level1, Column::level2, Column::content, Column::basis, Column::time_limit,
                              Column::subject, Column::unit})
        cells[column] = std::string{request.field(info(column).key)};
    auto channels = all(request, "channels");
    for (auto const& one : list(replace_all(std::string{request.field("other_channels")}, "；", ";"), ';'))
        channels.push_back("其他:" + std::string{trim(one)});
    cells[Column::channels] = join(channels, ";");
    auto audience = all(request, "audience");
    if (auto const group = clean_line(request.field("group")); !group.empty()) {
        std::erase(audience, "特定群体");
        audience.push_back(std::string{group_mark} + group);
    }
    cells[Column::audience] = join(audience, ";");
    cells[Column::method] = join(all(request, "method"), ";");
    cells[Column::levels] = join(all(request, "levels"), ";");
    return cells;
}

Cells cells_of(Entry const& entry, std::string unit) {
    Cells cells;
    for (auto const& column : columns()) cells[column.column] = cell(entry, column.column);
    cells[Column::unit] = std::move(unit);
    return cells;
}

// What the machine reads in the limit, and which special law may ask for another one: the clerk corrects the words.
std::string said_of_limit(Cells const& cells, std::string_view field, Date on) {
    auto const rules = parse_time_limit(cells.at(Column::time_limit));
    std::string text = "系统理解为：" + time_rules_chinese(rules) + "。";
    auto const item = cells.at(Column::level1) + " " + cells.at(Column::level2);
    for (auto const& one :
         conflict_with_special_law(field, item, rules, statutes::built_in_special_laws(), statutes::built_in(), on))
        text += one.sentence;
    return text;
}

EntryForm entry_form(Cells const& cells, UnitChoice const& units, std::string limit_hint) {
    EntryForm form;
    form.level1 = line(Column::level1, cells);
    form.level2 = line(Column::level2, cells);
    form.content = line(Column::content, cells, "一行一个要素。");
    form.basis = line(Column::basis, cells);
    form.time_limit = line(Column::time_limit, cells, std::move(limit_hint));
    form.subject = line(Column::subject, cells, "按印制的写法，例如“县级教育行政部门”。");
    form.unit = line(Column::unit, cells, "本行政区划内实际承担公开责任的单位。");
    form.units.push_back({"", "未指定"});
    for (auto const& unit : units.units())
        form.units.push_back({unit.name, unit.name, "", unit.name == cells.at(Column::unit)});

    auto const channels = list(cells.at(Column::channels), ';');
    form.channels = {"channels", "公开渠道和载体"};
    form.channels.type = "checkbox";
    std::vector<std::string> others;
    for (auto const word : channel_vocabulary)
        form.channel_choices.push_back({std::string{word}, std::string{word}, "", among(channels, word)});
    for (auto const& word : channels)
        if (word.starts_with("其他:")) others.push_back(word.substr(std::string_view{"其他:"}.size()));
    form.other_channels = {"other_channels", "其他渠道", join(others, "；"), "不在上面的渠道，用分号隔开。"};

    auto const audience = list(cells.at(Column::audience), ';');
    form.audience = {"audience", "公开对象"};
    form.audience.type = "checkbox";
    std::string group;
    bool grouped = among(audience, "特定群体");
    for (auto const& one : audience)
        if (one.starts_with(group_mark)) {
            group = one.substr(group_mark.size());
            grouped = true;
        }
    form.audience_choices = {{"全社会", "全社会", "", among(audience, "全社会")},
                             {"特定群体", "特定群体", "", grouped}};
    form.group = {"group", "特定群体的范围", group, "例如“低保对象”；面向全社会时不填。"};

    auto const methods = list(cells.at(Column::method), ';');
    form.method = {"method", "公开方式"};
    form.method.type = "checkbox";
    for (auto const* word : {"主动公开", "依申请公开"})
        form.method_choices.push_back({word, word, "", among(methods, word)});

    auto const levels = list(cells.at(Column::levels), ';');
    form.levels = {"levels", "公开层级"};
    form.levels.type = "checkbox";
    for (auto const* word : {"县级", "乡级", "村级"})
        form.level_choices.push_back({word, word, "", among(levels, word)});
    for (auto const& word : levels)
        if (word != "县级" && word != "乡级" && word != "村级")
            form.level_choices.push_back({word, word, "按原表", true});
    return form;
}

web::FormField& EntryForm::of(Column column) {
    switch (column) {
        case Column::level1:
            return level1;
        case Column::level2:
            return level2;
        case Column::content:
            return content;
        case Column::basis:
            return basis;
        case Column::time_limit:
            return time_limit;
        case Column::subject:
            return subject;
        case Column::unit:
            return unit;
        case Column::channels:
            return channels;
        case Column::audience:
            return audience;
        case Column::method:
            return method;
        case Column::levels:
            break;
    }
    return levels;
}

}  // namespace mingtang::catalog
