// 筛查词表与登记: everybody of the workbench reads the lists of words; the register of superior documents that are not
// public is shown to the disclosure office alone, which keeps all of them.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "desk/console.hpp"
#include "documents/text.hpp"
#include "org/store.hpp"
#include "screening/handlers.hpp"
#include "screening/pages.hpp"
#include "screening/registers.hpp"
#include "screening/views.hpp"
#include "screening/wording.hpp"
#include "web/csrf.hpp"

namespace mingtang::screening {
namespace {

using storage::Transaction;

constexpr std::string_view here = "/console/screening";

// What the three forms call their fields: no name stands twice on the page.
struct FieldNames {
    std::string_view what, should, reason;
};
FieldNames names_of(EntryKind kind) {
    if (kind == EntryKind::word) return {"word", "right", "word_reason"};
    if (kind == EntryKind::leader) return {"post", "name", ""};
    return {"title", "number", "superior_reason"};
}

EntryLine line_of(Entry const& entry) {
    EntryLine line{entry.what, entry.should, entry.reason,
                   entry.actor + "，" + mingtang::chinese(local_date(entry.created_at))};
    if (!entry.unless.empty()) line.reason += (line.reason.empty() ? "" : "；") + ("除外：" + join(entry.unless, "、"));
    if (entry.has_passages) line.reason += std::string{line.reason.empty() ? "" : "；"} + "已留存段落特征";
    if (entry.ended_at)
        line.ended = mingtang::chinese(local_date(*entry.ended_at)) + "停用：" + entry.ended_because;
    else
        line.end = web::own_url(std::string{here} + "/" + entry.id.text() + "/end");
    return line;
}

EntryTable table_of(EntryKind kind) {
    EntryTable table;
    switch (kind) {
        case EntryKind::word:
            table = {"错敏词", "文中出现时提示，附理由可以保留。", "词", "应为", "还没有错敏词。", {}};
            break;
        case EntryKind::leader:
            table = {"负责人姓名", "岗位之后的姓名与此不一致时提示。", "岗位", "姓名", "还没有登记负责人姓名。", {}};
            break;
        case EntryKind::superior:
            table = {"不公开的上级文件",
                     "稿件引用其标题、文号或原文的，不能提交。段落只留存特征值，不留存原文。",
                     "标题",
                     "文号",
                     "还没有登记不公开的上级文件。",
                     {}};
    }
    return table;
}

bool has(Entry const& entry, std::string_view words) {
    return words.empty() || entry.what.find(words) != entry.what.npos || entry.should.find(words) != entry.should.npos;
}

// One list, searched and paged: the whole of it would be a hundred screens on a phone.
void show_list(ListsPage& page, desk::Visit const& visit, Transaction& tx, std::string_view path, EntryKind shown) {
    constexpr int page_size = 30;
    for (auto const kind : {EntryKind::word, EntryKind::leader, EntryKind::superior}) {
        if (kind == EntryKind::superior && !page.changeable) continue;
        auto const all = entries(tx, path, kind);
        auto table = table_of(kind);
        auto const used = std::ranges::count_if(all, [](Entry const& one) { return !one.ended_at; });
        page.kinds.push_back({table.title, web::own_url(here, {{"kind", std::string{code(kind)}}}), kind == shown,
                              std::to_string(used)});
        if (kind != shown) continue;
        std::vector<Entry const*> found;
        for (auto const& one : all)
            if (has(one, page.words)) found.push_back(&one);
        table.total = int(found.size());
        page.pages = web::Pages::of(visit.request.parameter("page"), table.total, page_size);
        page.pages.path = std::string{here};
        page.pages.query = {{"kind", std::string{code(kind)}}};
        if (!page.words.empty()) page.pages.query.emplace_back("q", page.words);
        auto const from = std::size_t(page.pages.now - 1) * page_size;
        for (auto i = from; i < std::min(found.size(), from + page_size); ++i)
            table.lines.push_back(line_of(*found[i]));
        page.table = std::move(table);
    }
}

web::FormField field(std::string name, std::string label, std::string value, int most, std::string hint = {}) {
    web::FormField made{std::move(name), std::move(label), std::move(value), std::move(hint)};
    made.max_length = most;
    return made;
}

ListsPage page_of(desk::Visit& visit, Transaction& tx, std::string_view typed) {
    auto const& actor = visit.desk.actor;
    auto const value = [&](std::string_view kind, std::string_view name) {
        return typed == kind ? std::string{visit.request.field(name)} : std::string{};
    };
    ListsPage page;
    page.frame = desk::console_frame(visit, "筛查词表与登记", here);
    page.csrf = visit.csrf;
    page.csrf_words = web::csrf_token(visit.csrf_key, desk::form_scope("/console/screening/words"));
    page.csrf_end = web::csrf_token(visit.csrf_key, desk::form_scope("/console/screening/{entry}/end"));
    page.changeable = actor.has(identity::Role::disclosure_office);
    // The lists of the whole district hold for the units of its towns, too.
    auto const unit = org::find_unit(tx, actor.unit);
    auto place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    while (place && place->parent) place = org::find_jurisdiction(tx, place->parent);
    auto const path = place ? place->path : actor.jurisdiction_path;
    page.typed = !typed.empty();
    page.words = clean_line(visit.request.parameter("q"));
    auto kind = parse_entry_kind(page.typed ? typed : visit.request.parameter("kind")).value_or(EntryKind::word);
    if (kind == EntryKind::superior && !page.changeable) kind = EntryKind::word;
    page.kind = code(kind);
    show_list(page, visit, tx, path, kind);
    page.word = field("word", "不宜使用的词", value("word", "word"), 60);
    page.word.required = true;
    page.right = field("right", "正确写法", value("word", "right"), 60, "没有正确写法的可以不填。");
    page.word_reason = field("word_reason", "理由", value("word", "word_reason"), 200);
    page.unless = field("unless", "除外", value("word", "unless"), 2000, "出现在这些词里时是对的，每行一个。");
    page.post = field("post", "岗位", value("leader", "post"), 60);
    page.post.required = true;
    page.name = field("name", "姓名", value("leader", "name"), 60);
    page.name.required = true;
    page.title = field("title", "标题", value("superior", "title"), 200);
    page.number = field("number", "文号", value("superior", "number"), 60);
    page.superior_reason = field("superior_reason", "说明", value("superior", "superior_reason"), 200);
    page.passages =
        field("passages", "段落", {}, 200'000, "粘贴不得引用的段落。涉密文件不得粘贴。只留存特征值，不留存原文。");
    return page;
}

web::Response show(desk::Visit& visit, std::optional<Refusal> const& refusal = {}, std::string_view typed = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, typed); });
    if (refusal) {
        page.frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
        return web::html(views::screening_lists(page), 422);
    }
    auto const done = visit.request.parameter("done");
    if (done == "listed") page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, "已列入，之后的检查都按它进行。"};
    if (done == "imported")
        page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, "词表已导入，已在表中的没有重复。"};
    if (done == "ended") page.frame.flash = {web::ConsoleFrame::Flash::Kind::done, "已停用。"};
    return web::html(views::screening_lists(page));
}

web::Response decided(desk::Visit& visit, Result<EntryId> const& done, std::string word, std::string_view typed = {}) {
    if (done) {
        auto const entry = visit.desk.database.read([&](Transaction& tx) { return find_entry(tx, *done); });
        auto const kind = entry ? std::string{code(entry->kind)} : std::string{};
        return web::redirect(web::own_path(std::string{here}, {{"kind", kind}, {"done", std::move(word)}}));
    }
    auto const kind = done.error().kind;
    if (kind == Refusal::Kind::invalid || kind == Refusal::Kind::conflict) return show(visit, done.error(), typed);
    return desk::page_for(visit, done.error());
}

}  // namespace

web::Response screening_lists(desk::Visit& visit) {
    return show(visit);
}

web::Response add_screening_entry(desk::Visit& visit) {
    auto const typed = visit.request.field("kind");
    auto const kind = parse_entry_kind(typed);
    NewEntry wanted{kind.value_or(EntryKind::word)};
    auto const names = names_of(wanted.kind);
    wanted.what = visit.request.field(names.what);
    wanted.should = visit.request.field(names.should);
    wanted.reason = visit.request.field(names.reason);
    auto const unless = clean_text(visit.request.field("unless"));
    for (auto const line : split(unless, '\n')) wanted.unless.emplace_back(line);
    wanted.passages = clean_text(visit.request.field("passages"));
    return decided(visit, list_entry(visit.desk, wanted), "listed", code(wanted.kind));
}

// A whole list as Excel saves it, in UTF-8 or GB18030.
web::Response import_screening_words(desk::Visit& visit) {
    // Rights before forms.
    if (!visit.desk.actor.has(identity::Role::disclosure_office))
        return desk::page_for(visit, {Refusal::Kind::not_allowed, wording::not_allowed});
    if (visit.request.files.empty() || visit.request.files.front().size == 0)
        return show(visit, Refusal{Refusal::Kind::invalid, wording::no_list});
    auto const& file = visit.request.files.front();
    std::ifstream in{file.path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    auto const text = documents::decode_text(bytes.str());
    if (!text) return show(visit, text.error());
    auto const rules = read_word_rules(*text, shorten(clean_line(file.name), 60));
    if (!rules) return show(visit, rules.error());
    auto const added = list_words(visit.desk, *rules);
    if (added) return web::redirect(web::own_path(std::string{here}, {{"done", "imported"}}));
    if (added.error().kind == Refusal::Kind::invalid) return show(visit, added.error());
    return desk::page_for(visit, added.error());
}

web::Response end_screening_entry(desk::Visit& visit) {
    auto const id = EntryId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    return decided(visit, end_listing(visit.desk, *id, visit.request.field("reason")), "ended");
}

}  // namespace mingtang::screening
