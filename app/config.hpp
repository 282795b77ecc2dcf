// The configuration: one file (mingtang.example.toml says every line), then the environment, then flags. Read once into
// this struct and passed by value; there is no global one. What a district changes at run time is data, not here.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "web/site.hpp"

namespace mingtang::app {

struct Config {
    std::string database = "sqlite:run/mingtang.db";
    std::string files = "run/files";  // folder of the file store
    std::string key;                  // file of the 32 root bytes; "" only for commands that need none
    int node = -1;                    // 0–15, different for every server on one database; -1: from the process id

    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::vector<std::string> hosts;
    std::vector<std::string> trusted_proxies;
    int io_threads = 0;
    int workers = 4;
    std::string spool;   // folder of uploads in flight; "" = <files>/spool
    std::string assets;  // folder of the hashed style sheets and scripts; "" = found beside the program

    // How often one visitor may ask in a minute (desk/front_rates.hpp); 0 = as often as he likes.
    int pages_a_minute = 2000, lists_a_minute = 300, searches_a_minute = 60, api_a_minute = 120, staff_a_minute = 600;

    std::string metrics = "127.0.0.1:9180";  // or "unix:/run/mingtang/metrics.sock"; "" = none

    web::Site site;
};

// One line of mingtang.toml: "server.port". The environment says it as MINGTANG_SERVER_PORT; a setting above the first
// table has one word: "database", MINGTANG_DATABASE.
struct Setting {
    std::string_view key;
    std::function<bool(Config&, std::string const&)> set;  // false: the value means nothing here
};
std::vector<Setting> const& settings();

using Environment = std::function<char const*(std::string const& name)>;

// `path` "" = mingtang.toml of this folder, else the one in /etc/mingtang, where there is one. A key nobody knows is
// refused: a misspelled setting that is
// silently ignored is a setting that is not in force.
Result<Config> load_config(std::string const& path, Environment const& environment);
Result<Config> parse_config(std::string_view toml, Config config = {});

}  // namespace mingtang::app
