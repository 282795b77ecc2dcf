// The pages of lists that the disclosure office keeps: every form on them carries a token that is taken where it goes,
// what was put on a list is shown, and the register of what is not public is shown to the office alone.
#include <doctest/doctest.h>

#include "district_at_work.hpp"

using namespace mingtang;

namespace {

struct FormFound {
    std::string action, token;
};

std::string value_after(std::string_view text, std::string_view before) {
    auto const at = text.find(before);
    if (at == text.npos) return {};
    auto const from = at + before.size();
    return std::string{text.substr(from, text.find('"', from) - from)};
}

// Forms of the page's own content; the one for signing out is the frame's.
std::vector<FormFound> forms_of(web::Response const& page) {
    std::vector<FormFound> found;
    auto const body = body_of(page);
    for (auto at = body.find("<form"); at != body.npos; at = body.find("<form", at + 1)) {
        auto const form = std::string_view{body}.substr(at, body.find("</form>", at) - at);
        auto const action = value_after(form, "action=\"");
        if (form.find("method=\"post\"") != form.npos && action != "/console/sign-out")
            found.push_back({action, value_after(form, "name=\"csrf\" value=\"")});
    }
    return found;
}

}  // namespace

TEST_CASE("every form of these pages is taken where it goes") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    district.screening_entry();
    district.negative_matter();
    for (std::string const page : {"/console/screening", "/console/negative-list", "/console/publication-chain"}) {
        auto office = district.browser_of("disclosure office");
        auto const forms = forms_of(office.get(page));
        CHECK(forms.size() >= 2);
        for (auto const& form : forms) {
            CAPTURE(form.action);
            auto const& answer = form.action.ends_with("/words")
                                     ? office.post_file(form.action, {{"csrf", form.token}}, "a,b\n")
                                     : office.post(form.action, {{"csrf", form.token}});
            CHECK(answer.status != 403);
        }
    }
}

TEST_CASE("words come in one by one or as a list, and say what is wrong with them") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto office = district.browser_of("disclosure office");
    auto const forms = forms_of(office.get("/console/screening"));
    auto const token = [&](std::string_view action) {
        for (auto const& form : forms)
            if (form.action == action) return form.token;
        return std::string{};
    };
    office.post("/console/screening",
                {{"csrf", token("/console/screening")}, {"kind", "word"}, {"word", "布署"}, {"right", "部署"}});
    CHECK(office.last.status == 303);
    CHECK(has(office.get("/console/screening"), "布署"));
    office.post("/console/screening", {{"csrf", token("/console/screening")}, {"kind", "word"}, {"word", "一"}});
    CHECK(office.last.status == 422);
    auto const words = token("/console/screening/words");
    office.post_file("/console/screening/words", {{"csrf", words}},
                     "wrong,right,reason,unless\n\xd5\xca\xba\xc5,\xd5\xcb\xba\xc5,,\n");
    CHECK(office.last.status == 303);
    CHECK(has(office.get("/console/screening"), "帐号"));
    office.post_file("/console/screening/words", {{"csrf", words}}, "a,b\n");
    CHECK(office.last.status == 422);
    CHECK(has(office.last, "wrong,right,reason,unless"));

    office.post("/console/screening",
                {{"csrf", token("/console/screening")}, {"kind", "superior"}, {"title", "某事项的内部通知"}});
    CHECK(header_of(office.last, "Location").find("kind=superior") != std::string::npos);
    CHECK(has(office.get("/console/screening?kind=superior"), "某事项的内部通知"));
    CHECK_FALSE(has(office.get("/console/screening?kind=superior&q=别的"), "某事项的内部通知"));
    CHECK(has(office.last, "没有找到“别的”"));
    auto clerk = district.browser_of("editor");
    CHECK(has(clerk.get("/console/screening"), "布署"));
    CHECK_FALSE(has(clerk.last, "某事项的内部通知"));
    // The register is the disclosure office's: asked for, it is the list of words.
    CHECK_FALSE(has(clerk.get("/console/screening?kind=superior"), "某事项的内部通知"));
    CHECK(has(clerk.last, "布署"));
}
