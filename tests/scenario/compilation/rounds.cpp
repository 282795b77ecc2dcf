// A round of compilation with the plan's days, and the board that reads it.
#include "compilation/rounds.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "compilation/round_store.hpp"
#include "make/compilation.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using State = BoardLine::State;

namespace {

NewRound autumn(make::Office const& office) {
    return {office.district().root.id, "2026年动态调整",          "罗政办发〔2020〕11号",   *parse_date("2026-11-02"),
            *parse_date("2026-11-13"), *parse_date("2026-11-18"), *parse_date("2026-11-30")};
}

BoardLine line_of(Desk const& desk, storage::Database& database, RoundId id, std::string_view unit) {
    auto const board = database.read([&](storage::Transaction& tx) { return board_of(desk, tx, id); });
    REQUIRE(board);
    for (auto const& line : board->lines)
        if (line.of.name == unit) return line;
    FAIL("not on the board");
    return {};
}

}  // namespace

SCENARIO("the office begins a round: pilots, streets and towns, departments have their days") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto clerk = office.editor("区教育和体育局");
        CHECK(begin_round(clerk, autumn(office)).error().says.key == "compilation.office_only");
        auto const id = begin_round(desk, autumn(office));
        REQUIRE(id);
        CHECK(begin_round(desk, autumn(office)).error().says.key == "compilation.round_named");
        auto early = autumn(office);
        early.name = "早";
        early.pilots = *parse_date("2026-11-01");
        CHECK(begin_round(desk, early).error().says.key == "compilation.due_before_start");
        database.read([&](storage::Transaction& tx) {
            auto const deadlines = deadlines_of(tx, *id);
            CHECK(deadlines.size() == 8 + 19);  // streets and towns; units that lead a field
            CHECK(find_deadline(tx, *id, office.district().unit("褚墩镇"))->phase == "试点街镇");
            CHECK(find_deadline(tx, *id, office.district().unit("黄山镇"))->due_on == *parse_date("2026-11-18"));
        });
        CHECK(line_of(clerk, database, *id, "区教育和体育局").state == State::open);
        // Nothing for towns is published yet, so no town has anything to compile.
        CHECK(line_of(clerk, database, *id, "盛庄街道").state == State::nothing_due);
    });
}

SCENARIO("a unit is late by working days until its last catalog is finished; a day may be moved with a reason") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto clerk = office.editor("区教育和体育局");
        make::import_school_sources(office);
        auto const round = *begin_round(desk, autumn(office));
        auto const unit = office.district().unit("区教育和体育局");
        CHECK(move_deadline(desk, round, unit, *parse_date("2026-11-12"), "").error().says.key ==
              "compilation.reason_needed");
        REQUIRE(move_deadline(desk, round, unit, *parse_date("2026-11-12"), "提前核查"));
        CHECK(move_deadline(clerk, round, unit, *parse_date("2026-11-30"), "来不及").error().says.key ==
              "compilation.office_only");
        auto line = line_of(clerk, database, round, "区教育和体育局");
        CHECK(line.state == State::late);
        CHECK(line.workdays == 6);  // 13, 16–20 November 2026
        CHECK(line.of.fields == 1);

        auto wanted = make::schools_of(office);
        wanted.round = round;
        auto const id = *begin(clerk, wanted);
        CHECK(line_of(clerk, database, round, "区教育和体育局").of.begun == 1);
        make::decide_all(clerk, id);
        REQUIRE(finish(clerk, id));
        line = line_of(clerk, database, round, "区教育和体育局");
        CHECK(line.state == State::finished_late);
        CHECK(line.workdays == 6);

        // The next round begins anew, and the former keeps what was done in it.
        auto next = autumn(office);
        next.name = "2027年动态调整";
        next.starts_on = next.pilots = next.towns = next.departments = *parse_date("2026-11-23");
        auto const later = *begin_round(desk, next);
        CHECK(line_of(clerk, database, later, "区教育和体育局").of.done == 0);
        CHECK(line_of(clerk, database, round, "区教育和体育局").of.done == 1);
        auto stranger = office.editor("盛庄街道");  // the board is everybody's of the district
        CHECK(line_of(stranger, database, round, "区教育和体育局").of.done == 1);
    });
}
