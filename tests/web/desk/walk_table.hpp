// Every route of the server, and who may come in: the table that the walk holds against the routes (C11, C12). A route
// without a row here fails; so does a row without a route.
//
// Columns: nobody, editor, reviewer, legal reviewer, disclosure office, system, security, audit administrator, another
// town's clerk (editor and reviewer there), another town's security administrator.
//   +  comes in      >  is led to the door      -  is refused (403), in the audit      0  finds nothing (404), as if it
//   were not there, in the audit
#pragma once

#include <array>
#include <string>

#include "district_at_work.hpp"

namespace mingtang {

struct WalkRow {
    std::string_view method, pattern, who;
    std::string (*path)(DistrictAtWork&);
    // For what has an owner: the same address with the id of nothing.
    std::string_view missing = "";
    enum class Sends { form, json, file } sends = Sends::form;
};

inline constexpr std::string_view everybody = "++++++++++";

namespace walk {

template <class F>
std::string at(std::string_view before, F id, std::string_view after = "") {
    return std::string{before} + id.text() + std::string{after};
}

}  // namespace walk

#define AT(text) [](DistrictAtWork&) { return std::string{text}; }
#define OF(expression) [](DistrictAtWork& d) { return std::string{expression}; }

inline auto const walk_rows = std::to_array<WalkRow>({
    // the portal
    {"GET", "/", everybody, AT("/")},
    {"GET", "/about", everybody, AT("/about")},
    {"GET", "/area/{code}", everybody, OF("/area/" + d.town())},
    {"GET", "/area/{code}/ml/{field}", everybody, OF("/area/" + d.town() + "/ml/" + d.field())},
    {"GET", "/area/{code}/ml/{field}/catalog.csv", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/catalog.csv")},
    {"GET", "/area/{code}/ml/{field}/catalog.docx", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/catalog.docx")},
    {"GET", "/area/{code}/ml/{field}/catalog.json", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/catalog.json")},
    {"GET", "/area/{code}/ml/{field}/catalog.pdf", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/catalog.pdf")},
    {"GET", "/area/{code}/ml/{field}/catalog.xlsx", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/catalog.xlsx")},
    {"GET", "/area/{code}/ml/{field}/editions", everybody, OF("/area/" + d.town() + "/ml/" + d.field() + "/editions")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/catalog.csv", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/catalog.csv")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/catalog.docx", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/catalog.docx")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/catalog.json", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/catalog.json")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/catalog.pdf", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/catalog.pdf")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/catalog.xlsx", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/catalog.xlsx")},
    {"GET", "/area/{code}/ml/{field}/editions/{n}/changes", everybody,
     OF("/area/" + d.town() + "/ml/" + d.field() + "/editions/1/changes")},
    {"GET", "/areas", everybody, AT("/areas")},
    {"GET", "/contact", everybody, AT("/contact")},
    {"GET", "/data", everybody, AT("/data")},
    {"GET", "/help/a11y", everybody, AT("/help/a11y")},
    {"GET", "/item/{item}", everybody, OF(walk::at("/item/", d.published_item()))},
    {"GET", "/kiosk/help", everybody, AT("/kiosk/help")},
    {"GET", "/kiosk/still", everybody, AT("/kiosk/still")},
    {"GET", "/map", everybody, AT("/map")},
    {"GET", "/ml", everybody, AT("/ml")},
    {"GET", "/ml/{field}", everybody, OF("/ml/" + d.field())},
    {"GET", "/ml/{field}/catalog.csv", everybody, OF("/ml/" + d.field() + "/catalog.csv")},
    {"GET", "/ml/{field}/catalog.docx", everybody, OF("/ml/" + d.field() + "/catalog.docx")},
    {"GET", "/ml/{field}/catalog.json", everybody, OF("/ml/" + d.field() + "/catalog.json")},
    {"GET", "/ml/{field}/catalog.pdf", everybody, OF("/ml/" + d.field() + "/catalog.pdf")},
    {"GET", "/ml/{field}/catalog.xlsx", everybody, OF("/ml/" + d.field() + "/catalog.xlsx")},
    {"GET", "/ml/{field}/editions", everybody, OF("/ml/" + d.field() + "/editions")},
    {"GET", "/ml/{field}/editions/{n}", everybody, OF("/ml/" + d.field() + "/editions/1")},
    {"GET", "/ml/{field}/editions/{n}/catalog.csv", everybody, OF("/ml/" + d.field() + "/editions/1/catalog.csv")},
    {"GET", "/ml/{field}/editions/{n}/catalog.docx", everybody, OF("/ml/" + d.field() + "/editions/1/catalog.docx")},
    {"GET", "/ml/{field}/editions/{n}/catalog.json", everybody, OF("/ml/" + d.field() + "/editions/1/catalog.json")},
    {"GET", "/ml/{field}/editions/{n}/catalog.pdf", everybody, OF("/ml/" + d.field() + "/editions/1/catalog.pdf")},
    {"GET", "/ml/{field}/editions/{n}/catalog.xlsx", everybody, OF("/ml/" + d.field() + "/editions/1/catalog.xlsx")},
    {"GET", "/ml/{field}/editions/{n}/changes", everybody, OF("/ml/" + d.field() + "/editions/1/changes")},
    {"GET", "/mode/{mode}", everybody, AT("/mode/elder")},
    {"GET", "/privacy", everybody, AT("/privacy")},
    {"GET", "/s", everybody, AT("/s?q=招生")},
    {"GET", "/script/{script}", everybody, AT("/script/hant")},
    {"GET", "/units", everybody, AT("/units")},
    {"GET", "/units/{unit}", everybody, OF(walk::at("/units/", d.house.district.unit("区教育和体育局")))},

    // the API
    {"GET", "/api/v1/catalogs", everybody, AT("/api/v1/catalogs")},
    {"GET", "/api/v1/catalogs/{catalog}", everybody, OF(walk::at("/api/v1/catalogs/", d.published_catalog()))},
    {"GET", "/api/v1/catalogs/{catalog}/editions", everybody,
     OF(walk::at("/api/v1/catalogs/", d.published_catalog(), "/editions"))},
    {"GET", "/api/v1/catalogs/{catalog}/items", everybody,
     OF(walk::at("/api/v1/catalogs/", d.published_catalog(), "/items"))},
    {"GET", "/api/v1/fields", everybody, AT("/api/v1/fields")},
    {"GET", "/api/v1/fields/{field}", everybody, OF("/api/v1/fields/" + d.field())},
    {"GET", "/api/v1/items", everybody, AT("/api/v1/items")},
    {"GET", "/api/v1/items/{item}", everybody, OF(walk::at("/api/v1/items/", d.published_item()))},
    {"GET", "/api/v1/openapi.yaml", everybody, AT("/api/v1/openapi.yaml")},
    {"GET", "/api/v1/units", everybody, AT("/api/v1/units")},
    {"GET", "/api/v1/units/{unit}", everybody, OF(walk::at("/api/v1/units/", d.house.district.unit("区教育和体育局")))},

    // the door
    {"GET", "/sign-in", everybody, AT("/sign-in")},
    {"POST", "/sign-in", everybody, AT("/sign-in")},
    {"POST", "/-/csp", everybody, AT("/-/csp")},

    // one's own account
    {"GET", "/console/password", ">+++++++++", AT("/console/password")},
    {"POST", "/console/password", ">+++++++++", AT("/console/password")},
    {"GET", "/console/sessions", ">+++++++++", AT("/console/sessions")},
    {"POST", "/console/sessions", ">+++++++++", AT("/console/sessions")},
    {"POST", "/console/sign-out", ">+++++++++", AT("/console/sign-out")},

    // catalogs; administrators are led from "/console" to where their work is
    {"GET", "/console", ">+++++++++", AT("/console")},
    {"GET", "/console/catalogs", ">++++---+-", AT("/console/catalogs")},
    {"GET", "/console/catalogs/new", ">+--+---+-", AT("/console/catalogs/new")},
    {"POST", "/console/catalogs/new", ">+--+---+-", AT("/console/catalogs/new")},
    {"GET", "/console/checks", ">++++---+-", AT("/console/checks")},
    {"GET", "/console/checks/findings.csv", ">++++---+-", AT("/console/checks/findings.csv")},
    {"GET", "/console/checks/findings.xlsx", ">++++---+-", AT("/console/checks/findings.xlsx")},
    {"GET", "/console/checks/rules", ">++++---+-", AT("/console/checks/rules")},
    {"GET", "/console/editions/{edition}/checks", ">++++---0-",
     OF(walk::at("/console/editions/", d.draft(), "/checks")), "/console/editions/1/checks"},
    {"GET", "/console/editions/{edition}/checks/findings.csv", ">++++---0-",
     OF(walk::at("/console/editions/", d.draft(), "/checks/findings.csv")), "/console/editions/1/checks/findings.csv"},
    {"GET", "/console/editions/{edition}/checks/findings.xlsx", ">++++---0-",
     OF(walk::at("/console/editions/", d.draft(), "/checks/findings.xlsx")),
     "/console/editions/1/checks/findings.xlsx"},
    {"POST", "/console/editions/{edition}/checks/repair", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/checks/repair")), "/console/editions/1/checks/repair"},
    {"GET", "/console/editions/{edition}", ">++++---0-", OF(walk::at("/console/editions/", d.draft())),
     "/console/editions/1"},
    {"POST", "/console/editions/{edition}/comments", ">-+-----0-",
     OF(walk::at("/console/editions/", d.submitted(), "/comments")), "/console/editions/1/comments"},
    {"POST", "/console/editions/{edition}/comments/{comment}/reopen", ">-+-----0-", OF(d.comment() + "/reopen"),
     "/console/editions/1/comments/1/reopen"},
    {"POST", "/console/editions/{edition}/comments/{comment}/resolve", ">-+-----0-", OF(d.comment() + "/resolve"),
     "/console/editions/1/comments/1/resolve"},
    {"POST", "/console/editions/{edition}/discard", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/discard")), "/console/editions/1/discard"},
    {"POST", "/console/editions/{edition}/items", ">+--+---0-", OF(walk::at("/console/editions/", d.draft(), "/items")),
     "/console/editions/1/items"},
    {"GET", "/console/editions/{edition}/items/{item}", ">++++---0-",
     OF(walk::at("/console/editions/", d.draft(), "/items/") + d.item_of(d.open()).text()),
     "/console/editions/1/items/1"},
    {"POST", "/console/editions/{edition}/items/{item}", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/items/") + d.item_of(d.open()).text()),
     "/console/editions/1/items/1"},
    {"POST", "/console/editions/{edition}/items/{item}/origins", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/items/") + d.item_of(d.open()).text() + "/origins"),
     "/console/editions/1/items/1/origins"},
    {"POST", "/console/editions/{edition}/items/{item}/remove", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/items/") + d.item_of(d.open()).text() + "/remove"),
     "/console/editions/1/items/1/remove"},
    {"POST", "/console/editions/{edition}/offline", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/offline")), "/console/editions/1/offline", WalkRow::Sends::file},
    {"GET", "/console/editions/{edition}/offline.xlsx", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/offline.xlsx")), "/console/editions/1/offline.xlsx"},
    {"GET", "/console/editions/{edition}/offline/{workbook}", ">+--+---0-", OF(d.returned()),
     "/console/editions/1/offline/1"},
    {"POST", "/console/editions/{edition}/offline/{workbook}", ">+--+---0-", OF(d.returned()),
     "/console/editions/1/offline/1"},
    {"POST", "/console/editions/{edition}/pass", ">-+-----0-",
     OF(walk::at("/console/editions/", d.submitted(), "/pass")), "/console/editions/1/pass"},
    {"POST", "/console/editions/{edition}/publish", ">---+---0-",
     OF(walk::at("/console/editions/", d.at_the_office(), "/publish")), "/console/editions/1/publish"},
    {"POST", "/console/editions/{edition}/retirements", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/retirements")), "/console/editions/1/retirements"},
    {"POST", "/console/editions/{edition}/return", ">-+-----0-",
     OF(walk::at("/console/editions/", d.submitted(), "/return")), "/console/editions/1/return"},
    {"GET", "/console/editions/{edition}/review", ">-+++---0-",
     OF(walk::at("/console/editions/", d.submitted(), "/review")), "/console/editions/1/review"},
    {"GET", "/console/editions/{edition}/rows", ">++++---0-", OF(walk::at("/console/editions/", d.draft(), "/rows")),
     "/console/editions/1/rows"},
    {"POST", "/console/editions/{edition}/rows", ">+--+---0-", OF(walk::at("/console/editions/", d.draft(), "/rows")),
     "/console/editions/1/rows", WalkRow::Sends::json},
    {"POST", "/console/editions/{edition}/submit", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/submit")), "/console/editions/1/submit"},
    {"POST", "/console/editions/{edition}/upload", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/upload")), "/console/editions/1/upload", WalkRow::Sends::file},
    {"POST", "/console/editions/{edition}/visitors", ">+--+---0-",
     OF(walk::at("/console/editions/", d.draft(), "/visitors")), "/console/editions/1/visitors", WalkRow::Sends::json},
    {"GET", "/console/review-chain", ">++++---+-", AT("/console/review-chain")},
    {"POST", "/console/review-chain", ">---+-----", AT("/console/review-chain")},
    {"GET", "/console/reviews", ">-+++---+-", AT("/console/reviews")},
    {"GET", "/console/uploads", ">+--+---+-", AT("/console/uploads")},
    {"GET", "/console/uploads/{upload}", ">++++---0-", OF(walk::at("/console/uploads/", d.upload())),
     "/console/uploads/1"},
    {"GET", "/console/uploads/{upload}/file", ">++++---0-", OF(walk::at("/console/uploads/", d.upload(), "/file")),
     "/console/uploads/1/file"},

    // compiling
    {"GET", "/console/compilations", ">++++---+-", AT("/console/compilations")},
    {"POST", "/console/compilations", ">+--+---+-", AT("/console/compilations")},
    {"GET", "/console/compilations/{compilation}", ">++++---0-", OF(d.compilation()), "/console/compilations/1"},
    {"POST", "/console/compilations/{compilation}/ask", ">+--+---0-", OF(d.compilation() + "/ask"),
     "/console/compilations/1/ask"},
    {"GET", "/console/compilations/{compilation}/contribution", ">+--+---0-", OF(d.compilation() + "/contribution"),
     "/console/compilations/1/contribution"},
    {"POST", "/console/compilations/{compilation}/contribution", ">+--+---0-", OF(d.compilation() + "/contribution"),
     "/console/compilations/1/contribution"},
    {"GET", "/console/compilations/{compilation}/contribution/{row}", ">+--+---0-",
     OF(d.compilation() + "/contribution/new"), "/console/compilations/1/contribution/new"},
    {"POST", "/console/compilations/{compilation}/contribution/{row}", ">+--+---0-",
     OF(d.compilation() + "/contribution/new"), "/console/compilations/1/contribution/new"},
    {"POST", "/console/compilations/{compilation}/draft", ">+--+---0-", OF(d.compilation() + "/draft"),
     "/console/compilations/1/draft"},
    {"POST", "/console/compilations/{compilation}/finish", ">+--+---0-", OF(d.compilation() + "/finish"),
     "/console/compilations/1/finish"},
    {"GET", "/console/compilations/{compilation}/merge", ">+--+---0-", OF(d.compilation() + "/merge"),
     "/console/compilations/1/merge"},
    {"POST", "/console/compilations/{compilation}/merge", ">+--+---0-", OF(d.compilation() + "/merge"),
     "/console/compilations/1/merge"},
    {"POST", "/console/compilations/{compilation}/refresh", ">+--+---0-", OF(d.compilation() + "/refresh"),
     "/console/compilations/1/refresh"},
    {"POST", "/console/compilations/{compilation}/reopen", ">+--+---0-", OF(d.compilation() + "/reopen"),
     "/console/compilations/1/reopen"},
    {"POST", "/console/compilations/{compilation}/rows", ">+--+---0-", OF(d.compilation() + "/rows"),
     "/console/compilations/1/rows"},
    {"GET", "/console/compilations/{compilation}/rows/{row}", ">++++---0-", OF(d.compilation() + "/rows/" + d.claim()),
     "/console/compilations/1/rows/1"},
    {"POST", "/console/compilations/{compilation}/rows/{row}", ">+--+---0-", OF(d.compilation() + "/rows/" + d.claim()),
     "/console/compilations/1/rows/1"},
    {"POST", "/console/compilations/{compilation}/rows/{row}/settle", ">+--+---0-",
     OF(d.compilation() + "/rows/" + d.claim() + "/settle"), "/console/compilations/1/rows/1/settle"},
    {"GET", "/console/confirmations", ">++++---+-", AT("/console/confirmations")},
    {"POST", "/console/confirmations", ">+--+---+-", AT("/console/confirmations")},
    {"GET", "/console/drifts", ">++++---+-", AT("/console/drifts")},
    {"GET", "/console/drifts/{drift}", ">++++---0-", OF(d.drift()), "/console/drifts/1"},
    {"POST", "/console/drifts/{drift}/aside", ">+--+---0-", OF(d.drift() + "/aside"), "/console/drifts/1/aside"},
    {"POST", "/console/drifts/{drift}/rename", ">+--+---0-", OF(d.drift() + "/rename"), "/console/drifts/1/rename"},
    {"GET", "/console/fields", ">++++---+-", AT("/console/fields")},
    {"GET", "/console/fields/{field}", ">++++---+-", OF("/console/fields/" + d.field())},
    {"POST", "/console/fields/{field}", ">---+-----", OF("/console/fields/" + d.field())},
    {"POST", "/console/fields/{field}/name", ">---+-----", OF("/console/fields/" + d.field() + "/name")},
    {"GET", "/console/rounds/new", ">---+-----", AT("/console/rounds/new")},
    {"POST", "/console/rounds/new", ">---+-----", AT("/console/rounds/new")},
    {"GET", "/console/rounds/{round}", ">++++---+-", OF(d.round())},
    {"POST", "/console/rounds/{round}", ">---+-----", OF(d.round())},
    {"GET", "/console/sources", ">++++---+-", AT("/console/sources")},
    {"GET", "/console/sources/new", ">---+-----", AT("/console/sources/new")},
    {"POST", "/console/sources/new", ">---+-----", AT("/console/sources/new"), "", WalkRow::Sends::file},
    {"GET", "/console/sources/{import}", ">++++---+-", OF(d.source())},
    {"POST", "/console/sources/{import}", ">---+-----", OF(d.source())},
    {"GET", "/console/units", ">++++---+-", AT("/console/units")},
    {"GET", "/console/units/{unit}", ">++++---0-",
     OF(walk::at("/console/units/", d.house.district.unit("区教育和体育局"))), "/console/units/1"},
    {"POST", "/console/units/{unit}/end", ">---+---0-",
     OF(walk::at("/console/units/", d.house.district.unit("区教育和体育局"), "/end")), "/console/units/1/end"},
    {"POST", "/console/units/{unit}/name", ">---+---0-",
     OF(walk::at("/console/units/", d.house.district.unit("区教育和体育局"), "/name")), "/console/units/1/name"},

    // the three administrators
    {"GET", "/console/accounts", ">-----+--+", AT("/console/accounts")},
    {"GET", "/console/accounts/new", ">-----+--+", AT("/console/accounts/new")},
    {"POST", "/console/accounts/new", ">-----+--+", AT("/console/accounts/new")},
    {"GET", "/console/accounts/{account}", ">-----+--0", OF(walk::at("/console/accounts/", d.clerk())),
     "/console/accounts/1"},
    {"POST", "/console/accounts/{account}/disable", ">-----+--0",
     OF(walk::at("/console/accounts/", d.clerk(), "/disable")), "/console/accounts/1/disable"},
    {"POST", "/console/accounts/{account}/enable", ">-----+--0",
     OF(walk::at("/console/accounts/", d.clerk(), "/enable")), "/console/accounts/1/enable"},
    {"POST", "/console/accounts/{account}/end-sessions", ">-----+--0",
     OF(walk::at("/console/accounts/", d.clerk(), "/end-sessions")), "/console/accounts/1/end-sessions"},
    {"POST", "/console/accounts/{account}/move", ">-----+--0", OF(walk::at("/console/accounts/", d.clerk(), "/move")),
     "/console/accounts/1/move"},
    {"POST", "/console/accounts/{account}/reset-password", ">-----+--0",
     OF(walk::at("/console/accounts/", d.clerk(), "/reset-password")), "/console/accounts/1/reset-password"},
    {"POST", "/console/accounts/{account}/roles", ">-----+--0", OF(walk::at("/console/accounts/", d.clerk(), "/roles")),
     "/console/accounts/1/roles"},
    {"GET", "/console/audit", ">------+--", AT("/console/audit")},
    {"GET", "/console/audit/export.csv", ">------+--", AT("/console/audit/export.csv")},
    {"GET", "/console/audit/seals", ">------+--", AT("/console/audit/seals")},
    {"GET", "/console/system", ">----+----", AT("/console/system")},
});

#undef AT
#undef OF

}  // namespace mingtang
