// One field's compilation: left what the sources say, right what stands in the draft, with the decision between them.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/store.hpp"
#include "catalog/workflow.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/confirming.hpp"
#include "compilation/contributing.hpp"
#include "compilation/decisions.hpp"
#include "compilation/gathering.hpp"
#include "compilation/handlers.hpp"
#include "compilation/source_store.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;

constexpr int page_size = 50;
constexpr std::array all_sources{Source::guideline, Source::district, Source::powers, Source::services};

// What the address asks for: a source, and a decision or an objection.
struct Asked {
    Source source = Source::guideline;
    std::optional<Decision> decision;
    bool objected = false;
};

Asked asked(web::Request const& request, Counts const& counts) {
    Asked found;
    auto const wanted = parse_source(request.parameter("source"));
    for (auto const source : all_sources)
        if (counts.all(source) > 0) {
            found.source = source;
            break;
        }
    if (wanted && counts.all(*wanted) > 0) found.source = *wanted;
    found.decision = parse_decision(request.parameter("decision"));
    found.objected = request.parameter("decision") == "objected";
    return found;
}

std::string counted(Source source, std::map<Decision, int> const& numbers) {
    int sum = 0;
    std::vector<std::string> parts;
    for (auto const& [decision, number] : numbers) {
        sum += number;
        if (number > 0) parts.push_back(std::string{chinese(decision, source)} + " " + std::to_string(number));
    }
    return std::string{chinese(source)} + " " + std::to_string(sum) + " 行：" + join(parts, "，");
}

// The draft's items, and the index that suggests one for a name.
struct Draft {
    std::map<catalog::ItemId, catalog::Item> items;
    std::optional<NameIndex> index;

    Draft(Transaction& tx, Compilation const& of, bool suggests) {
        if (!of.edition) return;
        std::vector<Named> names;
        for (auto& item : catalog::items_of_edition(tx, of.edition)) {
            names.push_back({item.id.value, item_name(item.entry), item.entry.level1});
            items.emplace(item.id, std::move(item));
        }
        if (suggests) index.emplace(std::move(names));
    }
};

void show_item(ClaimLine& line, Claim const& claim, SourceRow const& row, Draft const& draft, Compilation const& of) {
    auto const at = draft.items.find(claim.item);
    if (at == draft.items.end()) return;
    auto const& item = at->second;
    line.item = "第 " + std::to_string(item.position) + " 项　" + item_name(item.entry);
    line.item_url = web::own_url("/console/editions/" + of.edition.text() + "/items/" + item.id.text());
    if (!prints_entries(row.source)) {
        line.item_note = folded(item_name(item.entry)) == folded(row.name()) ? "名称相同" : "名称不同";
        return;
    }
    line.changed = changed_cells(row.entry, item.entry);
    for (auto& cell : line.changed)
        for (auto* words : {&cell.source, &cell.item}) *words = shorten(replace_all(std::move(*words), "\n", "；"), 60);
    if (line.changed.empty()) line.item_note = "与来源一致";
}

ClaimLine line_of(Transaction& tx, Compilation const& of, Claim const& claim, Draft const& draft,
                  std::string const& query) {
    ClaimLine line;
    line.id = claim.id.text();
    line.position = claim.position;
    line.decided = claim.decision != Decision::undecided;
    line.decision = {std::string{chinese(claim.decision, claim.source)}, std::string{tone(claim.decision)}};
    if (claim.answer != Answer::none)
        line.answer = {std::string{chinese(claim.answer)}, std::string{tone(claim.answer)}};
    line.reason = claim.reason;
    line.notice = claim.notice;
    line.answer_words = claim.answer == Answer::objected ? claim.answer_words : "";
    if (line.decided) line.by = claim.decided_by;
    line.open = web::own_url(path_of(of.id, "/rows/" + claim.id.text()), {{"from", query}});
    auto const row = row_of(tx, of, claim);
    if (!row) return line;
    line.name = row->name();
    if (prints_entries(row->source)) {
        if (row->entry.level1 != line.name) line.above = row->entry.level1;
        line.facts = join(facts_of(row->entry), "　");
    } else {
        line.above = row->listed.kind_words;
        line.facts = "部门：" + row->listed.department;
        if (!row->listed.basis.empty()) line.facts += "　依据：" + shorten(row->listed.basis, 50);
    }
    show_item(line, claim, *row, draft, of);
    if (!line.decided && draft.index && line.item.empty()) {
        auto const match = draft.index->find(row->name(), {}, 1);
        if (!match.suggestions.empty()) {
            line.suggestion_note = "相近的事项";
            line.against = difference(match.suggestions.front().name, row->name());
        }
    }
    return line;
}

// A later version than the one whose rows stand here.
bool has_newer(Transaction& tx, Case const& of) {
    auto const gathered = gather(tx, of.jurisdiction, of.field, of.compilation.catalog.level);
    if (!gathered) return false;
    std::map<std::pair<Source, SourceRowId>, bool> known;
    for (auto const& claim : claims_of(tx, of.compilation.id)) known[{claim.source, claim.row}] = true;
    if (gathered->base != of.compilation.base_edition) return true;
    return std::ranges::any_of(gathered->rows,
                               [&](SourceRow const& row) {
                                   return !known.contains({row.source, row.row});
                               }) ||
           gathered->rows.size() != known.size();
}

void fill_filters(CompilationPage& page, Asked const& asked, Counts const& counts, std::string const& path) {
    for (auto const source : all_sources) {
        auto const at = counts.of.find(source);
        if (at == counts.of.end()) continue;
        page.counts.push_back({counted(source, at->second)});
        page.sources.push_back({std::string{chinese(source)},
                                web::own_url(path, {{"source", std::string{code(source)}}}), source == asked.source,
                                std::to_string(counts.all(source))});
    }
    auto const number = [&](Decision decision) {
        auto const& numbers = counts.of.at(asked.source);
        auto const at = numbers.find(decision);
        return at == numbers.end() ? 0 : at->second;
    };
    auto add = [&](std::string words, std::string value, bool here, int count) {
        page.filters.push_back({std::move(words),
                                web::own_url(path, {{"source", std::string{code(asked.source)}}, {"decision", value}}),
                                here, std::to_string(count)});
    };
    add("全部", "", !asked.decision && !asked.objected, counts.all(asked.source));
    add("未决定", "undecided", asked.decision == Decision::undecided, number(Decision::undecided));
    for (auto const decision : decisions_for(asked.source))
        add(std::string{chinese(decision, asked.source)}, std::string{code(decision)}, asked.decision == decision,
            number(decision));
    if (counts.objections > 0) add("有异议", "objected", asked.objected, counts.objections);
}

void fill_rows(CompilationPage& page, Transaction& tx, Case const& of, Asked const& asked,
               web::Request const& request) {
    auto const& id = of.compilation.id;
    ClaimFilter filter{asked.source, asked.decision};
    if (asked.objected) filter.answer = Answer::objected;
    auto const total = int(claims_of(tx, id, filter).size());
    page.pages = web::Pages::of(request.parameter("page"), total, page_size);
    page.pages.path = path_of(id);
    page.pages.query = {{"source", std::string{code(asked.source)}}};
    std::string const decision = asked.objected ? "objected" : asked.decision ? std::string{code(*asked.decision)} : "";
    if (!decision.empty()) page.pages.query.emplace_back("decision", decision);
    filter.from = (page.pages.now - 1) * page_size;
    filter.count = page_size;
    page.entries = prints_entries(asked.source);
    Draft const draft{tx, of.compilation, !page.entries};
    auto const query = std::string{code(asked.source)} + " " + decision + " " + std::to_string(page.pages.now);
    for (auto const& claim : claims_of(tx, id, filter))
        page.lines.push_back(line_of(tx, of.compilation, claim, draft, query));
    page.nothing = asked.decision == Decision::undecided ? "这一来源的行都已决定。" : "没有符合条件的行。";
}

Result<CompilationPage> page_of(desk::Visit& visit, Transaction& tx, CompilationId id) {
    auto const of = TRY(open_case(visit.desk, tx, id));
    auto const& compilation = of.compilation;
    auto const counts = count_claims(tx, id);
    CompilationPage page;
    page.frame = frame_for(visit, title_of(of));
    page.frame.wide = true;
    page.frame.subtitle = compilation.actor + " 于 " + local_minute(compilation.begun_at) + " 开始编制";
    page.frame.crumbs = {{"编制", web::own_url("/console/compilations")}, {title_of(of)}};
    page.csrf = visit.csrf;
    page.finished = bool(compilation.finished_at);
    page.no_draft = !compilation.edition && !page.finished;
    page.lead = decides(visit.desk, tx, of.jurisdiction, of.field);
    page.decidable = bool(open_to_decide(visit.desk, tx, id));
    page.state = page.finished ? Tag{"编制完成", "ok"} : Tag{"编制中", "due"};
    page.facts = "共 " + std::to_string(counts.all()) + " 行，已决定 " + std::to_string(counts.decided()) + " 行";
    if (page.finished)
        page.facts += "；" + compilation.finished_by + " 于 " + local_minute(*compilation.finished_at) + " 完成";
    if (!page.finished) page.obstacle = obstacle(counts);
    page.town = of.town();
    auto const station = org::find_unit(tx, visit.desk.actor.unit);
    if (station && is_station(*station, of.jurisdiction))
        page.contributions = web::own_url(path_of(id, "/contribution"));
    else if (page.town && page.lead)
        page.contributions = web::own_url(path_of(id, "/merge"));
    if (page.town && page.lead) page.to_merge = int(to_merge(tx, id).size());
    page.newer_sources = page.decidable && has_newer(tx, of);

    auto const path = path_of(id);
    auto const wanted = asked(visit.request, counts);
    if (counts.all() > 0) fill_filters(page, wanted, counts, path);
    fill_rows(page, tx, of, wanted, visit.request);
    page.left = chinese(wanted.source);
    page.right = of.jurisdiction.name + "目录草稿";
    for (auto const reason : usual_reasons(Decision::drop))
        page.reasons.push_back({std::string{reason}, std::string{reason}});
    page.rows = web::own_url(path + "/rows");
    page.finish = web::own_url(path + "/finish");
    page.reopen = web::own_url(path + "/reopen");
    page.ask = web::own_url(path + "/ask");
    page.refresh = web::own_url(path + "/refresh");
    page.draft_again = web::own_url(path + "/draft");
    if (compilation.edition) page.draft = web::own_url("/console/editions/" + compilation.edition.text());
    return page;
}

web::Response show(desk::Visit& visit, CompilationId id, std::optional<Refusal> const& refusal = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id); });
    if (!page) return desk::page_for(visit, page.error());
    if (!refusal) return web::html(views::compilation(*page));
    refuse_on(page->frame, *refusal);
    return web::html(views::compilation(*page), status_of(*refusal));
}

web::Response answered(desk::Visit& visit, CompilationId id, Refusal const& refusal) {
    return shown_in_place(refusal) ? show(visit, id, refusal) : desk::page_for(visit, refusal);
}

// One intention without a form of its own.
template <class Act>
web::Response act(desk::Visit& visit, std::string_view done, Act const& action) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const result = action(visit.desk, *id);
    if (!result) return answered(visit, *id, result.error());
    return went_well(path_of(*id), done);
}

}  // namespace

web::Response compilation_page(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

web::Response decide_rows(desk::Visit& visit) {
    auto const id = captured_id<CompilationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const& request = visit.request;
    auto const claims = ticked_ids<ClaimId>(request, "row");
    auto const decision = parse_decision(request.field("act"));
    Result<int> done = refuse(Refusal::Kind::invalid, wording::bad_form, "办理方式");
    if (decision == Decision::keep) done = keep(visit.desk, *id, claims);
    if (decision == Decision::drop) done = drop(visit.desk, *id, claims, std::string{request.field("reason")});
    if (!done) return answered(visit, *id, done.error());
    return went_well(path_of(*id), decision == Decision::keep ? "kept" : "dropped",
                     {{"source", std::string{request.field("source")}},
                      {"decision", std::string{request.field("decision")}},
                      {"page", std::string{request.field("page")}}});
}

web::Response finish_compilation(desk::Visit& visit) {
    return act(visit, "finished", [](Desk& desk, CompilationId id) { return finish(desk, id); });
}

web::Response reopen_compilation(desk::Visit& visit) {
    return act(visit, "reopened", [](Desk& desk, CompilationId id) { return reopen(desk, id); });
}

web::Response refresh_compilation(desk::Visit& visit) {
    return act(visit, "refreshed", [](Desk& desk, CompilationId id) { return refresh(desk, id); });
}

web::Response renew_draft(desk::Visit& visit) {
    return act(visit, "renewed", [](Desk& desk, CompilationId id) { return begin_draft_again(desk, id); });
}

web::Response ask_units(desk::Visit& visit) {
    return act(visit, "asked", [](Desk& desk, CompilationId id) { return ask_confirmation(desk, id); });
}

}  // namespace mingtang::compilation
