// mingtang user, as an operator at the console sees it: accounts made and changed through the same actions, in plain
// Chinese, with the operating system's user in the audit.
#include "user.hpp"

#include <doctest/doctest.h>

#include <iostream>
#include <sstream>

#include "audit/store.hpp"
#include "demonstration/district.hpp"
#include "identity/store.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::app;

namespace {

using Do = UserOptions::Do;

struct Said {
    int code;
    std::string out, err;
};

class Console {
  public:
    Console() : test_(make::sqlite_database()) {
        demonstration::found_district(**test_, PROJECT_DIR "/data");
        config_.database = test_->address();
    }

    Said say(UserOptions options) {
        options.now = *parse_instant("2026-11-20T01:00:00.000Z");
        std::ostringstream out, err;
        auto* const before_out = std::cout.rdbuf(out.rdbuf());
        auto* const before_err = std::cerr.rdbuf(err.rdbuf());
        auto const code = user_command(config_, options);
        std::cout.rdbuf(before_out);
        std::cerr.rdbuf(before_err);
        return {code, out.str(), err.str()};
    }
    Said say(Do what, std::string login, std::vector<std::string> roles = {}) {
        UserOptions options;
        options.what = what;
        options.login = std::move(login);
        options.roles = std::move(roles);
        return say(std::move(options));
    }
    Said add(std::string login, std::string unit, std::vector<std::string> roles) {
        UserOptions options;
        options.what = Do::add;
        options.login = std::move(login);
        options.name = "区民政局·信息员";
        options.unit = std::move(unit);
        options.roles = std::move(roles);
        return say(std::move(options));
    }
    std::optional<identity::Account> account(std::string_view login) {
        return (*test_)->read([&](storage::Transaction& tx) { return identity::find_account_by_login(tx, login); });
    }
    audit::Entry last() {
        return (*test_)->read(
            [&](storage::Transaction& tx) { return audit::entries(tx, {}, 1, 1).entries.at(0).entry; });
    }

  private:
    std::unique_ptr<make::TestDatabase> test_;
    Config config_;
};

}  // namespace

TEST_CASE("an account from nothing: added, listed, changed, disabled; each act names who sat at the console") {
    Console console;
    auto const made = console.add("minzheng", "区民政局", {"信息员", "reviewer"});
    CHECK(made.code == 0);
    CHECK(made.out.find("一次性密码") != made.out.npos);
    CHECK(console.account("minzheng")->roles == std::set{identity::Role::editor, identity::Role::reviewer});
    CHECK(console.account("minzheng")->must_change);
    CHECK(console.last().act == "identity.create_account");
    CHECK(console.last().actor.starts_with("命令行（"));
    CHECK(console.last().account == 0);

    auto const listed = console.say(Do::list, "");
    CHECK(listed.out.find("minzheng\t区民政局·信息员\t区民政局\t") != listed.out.npos);
    CHECK(listed.err == "共 1 个账号。\n");

    CHECK(console.say(Do::roles, "MinZheng", {"audit_admin"}).code == 0);
    CHECK(console.account("minzheng")->roles == std::set{identity::Role::audit_admin});
    auto const before = console.account("minzheng")->password_hash;
    auto const reset = console.say(Do::reset_password, "minzheng");
    CHECK(reset.code == 0);
    CHECK(console.account("minzheng")->password_hash != before);
    CHECK(console.say(Do::end_sessions, "minzheng").code == 0);
    CHECK(console.say(Do::disable, "minzheng").code == 0);
    CHECK(console.account("minzheng")->disabled);
    CHECK(console.say(Do::enable, "minzheng").code == 0);
    UserOptions move;
    move.what = Do::move;
    move.login = "minzheng";
    move.unit = "盛庄街道";
    CHECK(console.say(move).code == 0);
    CHECK(console.account("minzheng")->unit_name == "盛庄街道");
}

TEST_CASE("what cannot be done is said, with what to do, and exit code 1") {
    Console console;
    REQUIRE(console.add("minzheng", "区民政局", {"editor"}).code == 0);
    auto refused = [](Said const& said, std::string_view words) {
        INFO(said.err);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(said.err.find(words) != said.err.npos);
    };
    refused(console.add("minzheng", "区民政局", {"editor"}), "已经有人使用");
    refused(console.add("mz2", "区钓鱼局", {"editor"}), "没有名为“区钓鱼局”的单位");
    refused(console.add("mz2", "区民政局", {"root"}), "没有“root”这个权限");
    refused(console.add("mz2", "区民政局", {}), "请至少选择一个岗位权限");
    refused(console.add("mz2", "区民政局", {"editor", "audit_admin"}), "必须分开");
    refused(console.add("民政", "区民政局", {"editor"}), "登录名用");
    for (auto const what : {Do::reset_password, Do::roles, Do::move, Do::disable, Do::enable, Do::end_sessions})
        refused(console.say(what, "nobody", {"editor"}), "没有登录名为“nobody”的账号");
    refused(console.say(Do::enable, "minzheng"), "没有停用");
}
