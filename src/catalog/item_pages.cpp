// One row as a form: the accessible path beside the grid, on a phone the only one. Saving it settles the row's doubts.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/editing.hpp"
#include "catalog/handlers.hpp"
#include "catalog/time_limit/rule.hpp"
#include "catalog/time_limit/special_law.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;
using Cells = std::map<Column, std::string>;

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

// What the form's controls say, as cells.
Cells typed(web::Request const& request) {
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

Cells cells_of(Item const& item, UnitChoice const& units) {
    Cells cells;
    for (auto const& column : columns())
        cells[column.column] =
            column.column == Column::unit ? units.name_of(item.disclosing_unit) : cell(item.entry, column.column);
    return cells;
}

web::FormField line(Column column, Cells const& cells, std::string hint = {}) {
    web::FormField field{std::string{info(column).key}, std::string{info(column).chinese}, cells.at(column),
                         std::move(hint)};
    field.max_length = int(longest_cell);
    return field;
}

// What the machine reads in the limit, and which special law may ask for another one: the clerk corrects the words.
std::string said_of_limit(Cells const& cells, std::string_view field, Date on) {
    auto const rules = parse_time_limit(cells.at(Column::time_limit));
    std::string text = "系统理解为：" + time_rules_chinese(rules) + "。";
    auto const item = cells.at(Column::level1) + " " + cells.at(Column::level2);
    for (auto const& one : conflict_with_special_law(field, item, rules, statutes::built_in_special_laws(),
                                                     statutes::built_in(), on))
        text += one.sentence;
    return text;
}

void fill(ItemPage& page, Cells const& cells, UnitChoice const& units, std::string limit_hint) {
    page.level1 = line(Column::level1, cells);
    page.level2 = line(Column::level2, cells);
    page.content = line(Column::content, cells, "一行一个要素。");
    page.basis = line(Column::basis, cells);
    page.time_limit = line(Column::time_limit, cells, std::move(limit_hint));
    page.subject = line(Column::subject, cells, "按印制的写法，例如“县级教育行政部门”。");
    page.unit = line(Column::unit, cells, "本行政区划内实际承担公开责任的单位。");
    page.units.push_back({"", "未指定"});
    for (auto const& unit : units.units())
        page.units.push_back({unit.name, unit.name, "", unit.name == cells.at(Column::unit)});

    auto const channels = list(cells.at(Column::channels), ';');
    page.channels = {"channels", "公开渠道和载体"};
    page.channels.type = "checkbox";
    std::vector<std::string> others;
    for (auto const word : channel_vocabulary)
        page.channel_choices.push_back({std::string{word}, std::string{word}, "", among(channels, word)});
    for (auto const& word : channels)
        if (word.starts_with("其他:")) others.push_back(word.substr(std::string_view{"其他:"}.size()));
    page.other_channels = {"other_channels", "其他渠道", join(others, "；"), "不在上面的渠道，用分号隔开。"};

    auto const audience = list(cells.at(Column::audience), ';');
    page.audience = {"audience", "公开对象"};
    page.audience.type = "checkbox";
    std::string group;
    bool grouped = among(audience, "特定群体");
    for (auto const& one : audience)
        if (one.starts_with(group_mark)) {
            group = one.substr(group_mark.size());
            grouped = true;
        }
    page.audience_choices = {{"全社会", "全社会", "", among(audience, "全社会")},
                             {"特定群体", "特定群体", "", grouped}};
    page.group = {"group", "特定群体的范围", group, "例如“低保对象”；面向全社会时不填。"};

    auto const methods = list(cells.at(Column::method), ';');
    page.method = {"method", "公开方式"};
    page.method.type = "checkbox";
    for (auto const* word : {"主动公开", "依申请公开"})
        page.method_choices.push_back({word, word, "", among(methods, word)});

    auto const levels = list(cells.at(Column::levels), ';');
    page.levels = {"levels", "公开层级"};
    page.levels.type = "checkbox";
    for (auto const* word : {"县级", "乡级", "村级"})
        page.level_choices.push_back({word, word, "", among(levels, word)});
    for (auto const& word : levels)
        if (word != "县级" && word != "乡级" && word != "村级")
            page.level_choices.push_back({word, word, "按原表", true});
}

web::FormField& field_of(ItemPage& page, Column column) {
    switch (column) {
        case Column::level1:
            return page.level1;
        case Column::level2:
            return page.level2;
        case Column::content:
            return page.content;
        case Column::basis:
            return page.basis;
        case Column::time_limit:
            return page.time_limit;
        case Column::subject:
            return page.subject;
        case Column::unit:
            return page.unit;
        case Column::channels:
            return page.channels;
        case Column::audience:
            return page.audience;
        case Column::method:
            return page.method;
        case Column::levels:
            break;
    }
    return page.levels;
}

struct Asked {
    EditionId edition;
    ItemId item;
};

Result<Asked> asked(desk::Visit const& visit) {
    return Asked{TRY(captured_id<EditionId>(visit)), TRY(captured_id<ItemId>(visit, 1))};
}

Result<ItemPage> page_of(desk::Visit& visit, Transaction& tx, Asked const& ids, std::optional<Cells> const& retyped) {
    auto const folder = TRY(open_folder(visit.desk, tx, ids.edition));
    auto const found = find_item_of(tx, ids.edition, ids.item);
    if (!found) return refuse(Refusal::Kind::not_found, wording::not_found);
    UnitChoice const units{tx, folder, visit.desk.today()};
    ItemPage page;
    page.frame = frame_for(visit, "第 " + std::to_string(found->position) + " 行", "/console/catalogs");
    page.frame.subtitle = title_of(folder);
    page.frame.crumbs = {{"标准目录", Url{"/console/catalogs"}},
                         {title_of(folder), web::own_url(path_of(ids.edition))},
                         {"第 " + std::to_string(found->position) + " 行"}};
    page.csrf = visit.csrf;
    page.revision = std::to_string(folder.edition.revision);
    page.where = found->source;
    for (auto const& doubt : found->doubts) {
        auto const colon = doubt.find(": ");
        auto const column = parse_column(std::string_view{doubt}.substr(0, colon));
        page.doubts.push_back(column ? std::string{info(*column).chinese} + "：" + doubt.substr(colon + 2) : doubt);
    }
    page.writable = bool(open_for_work(visit.desk, tx, ids.edition));
    auto const path = path_of(ids.edition);
    page.action = web::own_url(path + "/items/" + ids.item.text());
    page.remove = web::own_url(path + "/items/" + ids.item.text() + "/remove");
    page.back = web::own_url(path);
    ItemFilter around;
    around.from = std::max(0, found->position - 2);
    around.count = 3;
    for (auto const& other : items_of_edition(tx, ids.edition, around)) {
        auto const url = web::own_url(path + "/items/" + other.id.text());
        if (other.position == found->position - 1) page.previous = {"上一行", url};
        if (other.position == found->position + 1) page.next = {"下一行", url};
    }
    auto const cells = retyped ? *retyped : cells_of(*found, units);
    fill(page, cells, units, said_of_limit(cells, folder.field.name, visit.desk.today()));
    return page;
}

web::Response show(desk::Visit& visit, Asked const& ids, std::optional<Cells> const& retyped = {},
                   Saving const& saving = {}, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, ids, retyped); });
    if (!page) return desk::page_for(visit, page.error());
    for (auto const& problem : saving.problems) {
        field_of(*page, problem.column).error = problem.message;
        page->problems.push_back({std::string{info(problem.column).key}, problem.message});
    }
    if (!refusal) return web::html(views::item(*page), saving.problems.empty() ? 200 : 422);
    page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    for (auto const& conflict : saving.conflicts)
        page->problems.push_back({std::string{info(conflict.column).key},
                                  std::string{info(conflict.column).chinese} + "现在是：" + conflict.theirs});
    return web::html(views::item(*page), 409);
}

int revision_of(web::Request const& request) {
    auto const revision = EditionId::parse(request.field("revision"));
    return revision ? int(revision->value) : 0;
}

}  // namespace

Refusal stale() {
    return {Refusal::Kind::conflict, wording::saved_by_another};
}

web::Response item(desk::Visit& visit) {
    auto const ids = asked(visit);
    return ids ? show(visit, *ids) : desk::not_found(visit);
}

web::Response save_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const cells = typed(visit.request);
    auto const done = save_item(visit.desk, ids->edition, ids->item, revision_of(visit.request), cells);
    if (!done) return desk::page_for(visit, done.error());
    if (done->kind == Saving::Kind::conflict) return show(visit, *ids, cells, *done, stale());
    if (done->kind == Saving::Kind::wrong_cells) return show(visit, *ids, cells, *done);
    return web::redirect(web::own_path(path_of(ids->edition, "/items/" + ids->item.text()), {{"done", "saved"}}));
}

web::Response remove_item_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    auto const done = remove_item(visit.desk, ids->edition, ids->item, revision_of(visit.request));
    if (!done) return desk::page_for(visit, done.error());
    if (done->kind == Saving::Kind::conflict) return show(visit, *ids, std::nullopt, *done, stale());
    return web::redirect(web::own_path(path_of(ids->edition), {{"done", "removed"}}));
}

}  // namespace mingtang::catalog
