// The audit administrator reads words: every act that the code records has some. And the audit's lines of CSV.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "desk/act_words.hpp"
#include "desk/audit_query.hpp"

using namespace mingtang;

namespace {

std::string text_of(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// "catalog.publish" inside record(… "catalog.publish" …); the same for record_refused and refused.
std::set<std::string> acts_recorded() {
    std::set<std::string> acts;
    for (auto const& file : std::filesystem::recursive_directory_iterator{PROJECT_DIR "/src"}) {
        if (file.path().extension() != ".cpp") continue;
        auto const code = text_of(file.path());
        for (std::string_view const call : {"record(", "record_refused(", "refused("})
            for (auto at = code.find(call); at != code.npos; at = code.find(call, at + 1)) {
                auto const end = code.find(';', at), quote = code.find('"', at);
                if (quote == code.npos || quote > end) continue;
                auto const act = code.substr(quote + 1, code.find('"', quote + 1) - quote - 1);
                if (act.find('.') != act.npos && act.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == act.npos)
                    acts.insert(act);
            }
    }
    return acts;
}

}  // namespace

TEST_CASE("every act that is recorded has Chinese words") {
    auto const acts = acts_recorded();
    CHECK(acts.size() >= 20);
    CHECK(acts.contains("catalog.publish"));
    CHECK(acts.contains("identity.sign_in"));
    for (auto const& act : acts) {
        INFO(act);
        CHECK(desk::words_of_act(act) != act);
    }
    CHECK(desk::words_of_act("something.else") == "something.else");
}

TEST_CASE("a line of the export: quoted, and nothing in it runs in a spreadsheet") {
    audit::Kept kept;
    kept.entry.at = *parse_instant("2026-11-20T01:00:00.000Z");
    kept.entry.account = 7;
    kept.entry.actor = "=HYPERLINK(\"http://evil.example\")";
    kept.entry.unit = "＝1+1";
    kept.entry.act = "catalog.publish";
    kept.entry.object_kind = "edition";
    kept.entry.object_id = 12;
    kept.entry.before = "submitted";
    kept.entry.after = "@x";
    kept.entry.reason = "a,\"b\"\nc";
    kept.entry.request_id = "-1";
    std::string line;
    desk::append_csv(line, kept);
    CHECK(line ==
          "\"2026-11-20 09:00\",\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"'＝1+1\",\"7\",\"公布目录\","
          "\"catalog.publish\",\"目录版本\",\"12\",\"submitted\",\"'@x\",\"a,\"\"b\"\"\nc\",\"完成\",\"'-1\"\r\n");
}
