// The landing page of compiling: what this person compiles, and the board of the round for everybody.
#include <algorithm>

#include "catalog/codes.hpp"
#include "compilation/board.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/handlers.hpp"
#include "compilation/round_store.hpp"
#include "compilation/rounds.hpp"
#include "compilation/views.hpp"
#include "compilation/wording.hpp"
#include "compilation/workbench.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using storage::Transaction;
using State = BoardLine::State;

std::string_view tone(State state) {
    switch (state) {
        case State::finished:
            return "ok";
        case State::late:
            return "late";
        case State::open:
            return "due";
        case State::finished_late:
        case State::nothing_due:
            break;
    }
    return "off";
}

// What a compilation is begun with, in one value of a button.
std::string begin_value(org::Jurisdiction const& place, org::Field const& field, catalog::Level level) {
    return place.code + " " + field.id.text() + " " + std::string{catalog::code(level)};
}

// The places whose own catalogs this person may decide: the district, or the street or town.
std::vector<org::Jurisdiction> places_of(desk::Visit const& visit, Transaction& tx) {
    auto places = org::jurisdictions_under(tx, visit.desk.actor.jurisdiction_path);
    std::erase_if(places, [](auto const& one) { return one.kind == org::Jurisdiction::Kind::village; });
    // The office of a whole district looks at its own catalogs here; the towns' stand on the board and in the list.
    if (places.size() > 1) places.resize(1);
    return places;
}

FieldLine line_of(desk::Visit const& visit, Transaction& tx, org::Jurisdiction const& place, org::Field const& field,
                  std::vector<Progress> const& all) {
    FieldLine line;
    line.name = field.name;
    line.place = place.name;
    if (auto const lead = org::find_unit(tx, field.lead_unit)) line.lead = lead->name;
    auto const level = catalog::own_level(place.kind);
    auto const at = std::ranges::find_if(all, [&](Progress const& one) {
        auto const& of = one.compilation.catalog;
        return of.jurisdiction == place.id && of.field == field.id && of.level == level;
    });
    bool const decides_here = decides(visit.desk, tx, place, field);
    if (at == all.end() || at->compilation.finished_at) {
        line.state = {at == all.end() ? "未开始" : "编制完成", at == all.end() ? "off" : "ok"};
        if (decides_here) line.begin = begin_value(place, field, level);
    } else {
        line.state = {"编制中", "due"};
    }
    if (at != all.end()) {
        line.facts = std::to_string(at->rows) + " 行，已决定 " + std::to_string(at->rows - at->undecided) + " 行";
        if (at->objections > 0) line.facts += "，" + std::to_string(at->objections) + " 处异议";
        line.open = {at->compilation.finished_at || !decides_here ? "查看" : "继续编制",
                     web::own_url(path_of(at->compilation.id))};
    }
    return line;
}

void fill_own(BoardPage& page, desk::Visit const& visit, Transaction& tx) {
    auto const all = compilations_under(tx, visit.desk.actor.jurisdiction_path);
    auto const places = places_of(visit, tx);
    bool const office = visit.desk.actor.has(identity::Role::disclosure_office);
    for (auto const& place : places)
        for (auto const& field : org::fields(tx, visit.desk.today())) {
            auto line = line_of(visit, tx, place, field, all);
            bool const mine = office || !line.begin.empty() || line.open.words == "继续编制" ||
                              field.lead_unit == visit.desk.actor.unit ||
                              (!line.open.words.empty() && places.size() == 1);
            if (mine) page.own.push_back(std::move(line));
        }
    page.own_heading = office ? "各领域编制情况" : "我单位的编制";
}

void fill_board(BoardPage& page, desk::Visit const& visit, Transaction& tx) {
    auto const& own = visit.desk.actor.jurisdiction_path;
    auto const rounds = rounds_for(tx, own);
    if (rounds.empty()) return;
    auto const wanted = RoundId::parse(visit.request.parameter("round"));
    auto const found = std::ranges::find_if(rounds, [&](Round const& one) { return wanted && one.id == *wanted; });
    auto const& round = found == rounds.end() ? rounds.front() : *found;
    for (auto const& one : rounds) page.rounds.push_back({one.id.text(), one.name, "", one.id == round.id});
    page.round = round.name;
    page.round_value = round.id.text();
    page.facts = mingtang::chinese(round.starts_on) + "起，依据：" + round.basis;
    page.edit_round = web::own_url("/console/rounds/" + round.id.text());
    auto const board = board_of(visit.desk, tx, round.id);
    if (!board) return;
    auto const sum = totals(board->lines);
    page.finished = sum.finished;
    page.late = sum.late;
    page.open = sum.open;
    auto lines = board->lines;
    // Who is late comes first, by how much; the rest stays in the order of days.
    std::ranges::stable_sort(lines, {}, [](BoardLine const& line) {
        return line.state == State::late ? -line.workdays : line.state == State::nothing_due ? 1 : 0;
    });
    for (auto const& line : lines)
        page.lines.push_back({line.of.name,
                              line.of.phase,
                              mingtang::chinese(line.of.due_on),
                              std::to_string(line.of.done) + "/" + std::to_string(line.of.fields),
                              {in_words(line), std::string{tone(line.state)}}});
}

web::Response show(desk::Visit& visit, std::optional<Refusal> const& refusal = {}) {
    BoardPage page;
    page.frame = frame_for(visit, "编制");
    page.frame.subtitle = "对照标准指引、权责清单和公共服务事项清单，编制本级标准目录";
    page.csrf = visit.csrf;
    page.office = visit.desk.actor.has(identity::Role::disclosure_office);
    page.begin = web::own_url("/console/compilations");
    page.new_round = web::own_url("/console/rounds/new");
    visit.desk.database.read([&](Transaction& tx) {
        page.tabs = tabs_for(visit, tx, "/console/compilations");
        fill_own(page, visit, tx);
        fill_board(page, visit, tx);
    });
    if (!refusal) return web::html(views::board(page));
    refuse_on(page.frame, *refusal);
    return web::html(views::board(page), status_of(*refusal));
}

std::optional<NewCompilation> wanted(desk::Visit const& visit) {
    auto const value = visit.request.field("begin");
    auto const space = value.find(' ');
    auto const second = space == value.npos ? value.npos : value.find(' ', space + 1);
    if (second == value.npos) return std::nullopt;
    auto const field = org::FieldId::parse(value.substr(space + 1, second - space - 1));
    auto const level = catalog::parse_level(value.substr(second + 1));
    auto const place = visit.desk.database.read(
        [&](Transaction& tx) { return org::find_jurisdiction_by_code(tx, value.substr(0, space)); });
    if (!field || !level || !place) return std::nullopt;
    NewCompilation made{place->id, *field, *level, {}};
    if (auto const round = RoundId::parse(visit.request.field("round")))
        if (visit.desk.database.read([&](Transaction& tx) { return find_round(tx, *round); })) made.round = *round;
    return made;
}

}  // namespace

web::Response board(desk::Visit& visit) {
    return show(visit);
}

web::Response begin_compilation(desk::Visit& visit) {
    auto const asked = wanted(visit);
    if (!asked) return show(visit, Refusal{Refusal::Kind::invalid, wording::bad_form, "领域"});
    auto const begun = begin(visit.desk, *asked);
    if (begun) return went_well(path_of(*begun), "begun");
    if (!shown_in_place(begun.error())) return desk::page_for(visit, begun.error());
    return show(visit, begun.error());
}

}  // namespace mingtang::compilation
