// A field with its three sources imported, and its compilation begun: where most stories of compiling start.
#pragma once

#include <doctest/doctest.h>

#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "make/sources.hpp"

namespace mingtang::make {

// 义务教育: three guideline rows; two services of the schools bureau, one of them by the guideline's very name; one
// power.
inline void import_school_sources(Office& office) {
    auto desk = office.disclosure_office();
    compilation::SourceTable guideline, services, powers;
    guideline.guideline = {guideline_row("招生管理", "招生范围"), guideline_row("招生管理", "招生结果"),
                           guideline_row("民办学校", "民办学校设立审批")};
    REQUIRE(import_source(desk, source_of(compilation::Source::guideline, office), guideline));
    services.matters = {listed("民办学校设立审批", "区教体局"), listed("校车使用许可", "区教体局")};
    REQUIRE(import_source(desk, source_of(compilation::Source::services, office), services));
    powers.matters = {listed("对民办学校的办学监督检查", "区教体局", "行政检查")};
    REQUIRE(import_source(desk, source_of(compilation::Source::powers, office), powers));
}

inline compilation::NewCompilation schools_of(Office const& office) {
    return {office.district().root.id, office.field("义务教育").id, catalog::Level::county, {}};
}

inline std::vector<compilation::Claim> claims(Desk& desk, compilation::CompilationId id) {
    return desk.database.read([&](storage::Transaction& tx) { return compilation::claims_of(tx, id); });
}

inline compilation::Claim claim_at(Desk& desk, compilation::CompilationId id, compilation::Source source,
                                   int position) {
    for (auto const& claim : claims(desk, id))
        if (claim.source == source && claim.position == position) return claim;
    FAIL("no such claim");
    return {};
}

inline std::vector<compilation::ClaimId> claim_ids(Desk& desk, compilation::CompilationId id,
                                                   compilation::Source source) {
    std::vector<compilation::ClaimId> found;
    for (auto const& claim : claims(desk, id))
        if (claim.source == source) found.push_back(claim.id);
    return found;
}

inline catalog::EditionId draft_of(Desk& desk, compilation::CompilationId id) {
    return desk.database.read([&](storage::Transaction& tx) { return compilation::find_compilation(tx, id)->edition; });
}

inline std::vector<catalog::Item> items(Desk& desk, compilation::CompilationId id) {
    auto const edition = draft_of(desk, id);
    return desk.database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, edition); });
}

// Guideline rows kept, entries of the lists left out: nothing is undecided any more.
inline void decide_all(Desk& desk, compilation::CompilationId id) {
    REQUIRE(compilation::keep(desk, id, claim_ids(desk, id, compilation::Source::guideline)));
    std::vector<compilation::ClaimId> rest;
    for (auto const& claim : claims(desk, id))
        if (claim.decision == compilation::Decision::undecided) rest.push_back(claim.id);
    if (!rest.empty()) REQUIRE(compilation::drop(desk, id, rest, "无此职权"));
}

}  // namespace mingtang::make
