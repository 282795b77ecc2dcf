#include "config.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>

#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::app;

namespace {

std::string example() {
    std::ifstream file{PROJECT_DIR "/mingtang.example.toml"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Environment environment(std::map<std::string, std::string> variables = {}) {
    return [variables = std::move(variables)](std::string const& name) -> char const* {
        auto const found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    };
}

std::string write(make::Folder const& folder, std::string_view text) {
    auto const path = folder.path("mingtang.toml");
    std::ofstream{path} << text;
    return path;
}

}  // namespace

TEST_CASE("the example speaks of every setting once, and its values are the defaults") {
    auto const text = example();
    auto const read = parse_config(text);
    REQUIRE(read);
    Config const plain;
    CHECK(read->database == plain.database);
    CHECK(read->port == plain.port);
    CHECK(read->workers == plain.workers);
    CHECK(read->metrics == plain.metrics);
    CHECK(read->site.name == plain.site.name);
    CHECK(read->site.public_url == plain.site.public_url);
    for (auto const& setting : settings()) {
        auto const word = "\n" + std::string{setting.key.substr(setting.key.find('.') + 1)} + " = ";
        CAPTURE(word);
        auto const at = text.find(word);
        REQUIRE(at != text.npos);
        CHECK(text.find(word, at + 1) == text.npos);
    }
}

TEST_CASE("file, then environment") {
    make::Folder const folder;
    auto const path = write(folder,
                            "database = \"sqlite:a.db\"\n[server]\nport = 9000\nhosts = [\"a.gov.cn\", \"b.gov.cn\"]\n"
                            "[site]\nname = \"某区人民政府\"\n");
    auto const config =
        load_config(path, environment({{"MINGTANG_SERVER_PORT", "9001"}, {"MINGTANG_SITE_PHONE", "0539"}}));
    REQUIRE(config);
    CHECK(config->database == "sqlite:a.db");
    CHECK(config->port == 9001);
    CHECK(config->hosts == std::vector<std::string>{"a.gov.cn", "b.gov.cn"});
    CHECK(config->site.name == "某区人民政府");
    CHECK(config->site.phone == "0539");
    CHECK(config->workers == 4);
    auto const hosts = load_config(path, environment({{"MINGTANG_SERVER_HOSTS", "c.gov.cn , d.gov.cn"}}));
    CHECK(hosts->hosts == std::vector<std::string>{"c.gov.cn", "d.gov.cn"});
}

TEST_CASE("what is not understood is refused with a sentence") {
    struct Bad {
        char const *text, *says;
    };
    for (auto const& bad :
         {Bad{"databse = \"sqlite:a.db\"\n", "“databse”"}, Bad{"[server]\nprot = 1\n", "“server.prot”"},
          Bad{"[sever]\nport = 1\n", "“sever.port”"}, Bad{"[server]\nport = 70000\n", "server.port"},
          Bad{"[server]\nport = \"eighty\"\n", "server.port"}, Bad{"[server]\nport = 80.5\n", "server.port"},
          Bad{"[server]\nhosts = [1]\n", "server.hosts"}, Bad{"[server.port]\nx = 1\n", "server.port"},
          Bad{"database = \n", "第 1 行"}}) {
        CAPTURE(bad.text);
        auto const read = parse_config(bad.text);
        REQUIRE_FALSE(read);
        CHECK(read.error().sentence().find(bad.says) != std::string::npos);
    }
    CHECK_FALSE(load_config("/nowhere/mingtang.toml", environment()));
    make::Folder const folder;
    auto const read = load_config(write(folder, ""), environment({{"MINGTANG_SERVER_WORKERS", "0"}}));
    REQUIRE_FALSE(read);
    CHECK(read.error().sentence().find("MINGTANG_SERVER_WORKERS") != std::string::npos);
}
