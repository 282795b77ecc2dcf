// The only file that knows toml++. A setting is text until the one function that knows its type takes it.
#include "config.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/text.hpp"

namespace mingtang::app {
namespace {

constexpr Wording no_file{"config.no_file", "配置文件打不开：{}。"};
constexpr Wording not_toml{"config.not_toml", "配置文件读不懂：{}。"};
constexpr Wording unknown{"config.unknown", "配置里没有“{}”这一项，请对照 mingtang.example.toml。"};
constexpr Wording no_value{"config.no_value", "配置项 {} 的值不合适，请对照 mingtang.example.toml。"};

Setting text(std::string_view key, std::string Config::*where) {
    return {key, [where](Config& config, std::string const& value) {
                config.*where = value;
                return true;
            }};
}

Setting text(std::string_view key, std::string web::Site::*where) {
    return {key, [where](Config& config, std::string const& value) {
                config.site.*where = value;
                return true;
            }};
}

Setting list(std::string_view key, std::vector<std::string> Config::*where) {
    return {key, [where](Config& config, std::string const& value) {
                (config.*where).clear();
                for (auto const part : split(value, ','))
                    if (auto const one = trim(part); !one.empty()) (config.*where).emplace_back(one);
                return true;
            }};
}

template <class number>
Setting between(std::string_view key, number Config::*where, int least, int most) {
    return {key, [=](Config& config, std::string const& value) {
                int n = 0;
                auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
                if (error != std::errc{} || end != value.data() + value.size() || n < least || n > most) return false;
                config.*where = static_cast<number>(n);
                return true;
            }};
}

std::string variable(std::string_view key) {
    std::string name = "MINGTANG_";
    for (auto const c : key) name += c == '.' ? '_' : char(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

Setting const* find(std::string_view key) {
    auto const& all = settings();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.key == key; });
    return found == all.end() ? nullptr : &*found;
}

// A value as the text a person would write in the environment; nothing for what no setting is.
std::optional<std::string> written(toml::node const& node) {
    if (auto const* s = node.as_string()) return s->get();
    if (auto const* n = node.as_integer()) return std::to_string(n->get());
    if (auto const* array = node.as_array()) {
        std::vector<std::string> parts;
        for (auto const& one : *array) {
            auto const part = one.value_exact<std::string>();
            if (!part || part->find(',') != part->npos) return std::nullopt;
            parts.push_back(*part);
        }
        return join(parts, ",");
    }
    return std::nullopt;
}

Result<int> take(Config& config, std::string const& prefix, toml::table const& table) {
    for (auto const& [name, node] : table) {
        auto const key = prefix + std::string{name.str()};
        if (auto const* inner = node.as_table(); inner && prefix.empty()) {
            TRY(take(config, key + ".", *inner));
            continue;
        }
        auto const* setting = find(key);
        if (!setting) return refuse(Refusal::Kind::invalid, unknown, key);
        auto const value = written(node);
        if (!value || !setting->set(config, *value)) return refuse(Refusal::Kind::invalid, no_value, key);
    }
    return 0;
}

}  // namespace

std::vector<Setting> const& settings() {
    using web::Site;
    static std::vector<Setting> const all{
        text("database", &Config::database),
        text("files", &Config::files),
        text("key", &Config::key),
        between("node", &Config::node, -1, 15),
        text("server.address", &Config::address),
        between("server.port", &Config::port, 0, 65535),
        list("server.hosts", &Config::hosts),
        list("server.trusted_proxies", &Config::trusted_proxies),
        between("server.io_threads", &Config::io_threads, 0, 256),
        between("server.workers", &Config::workers, 1, 256),
        text("server.spool", &Config::spool),
        text("server.assets", &Config::assets),
        between("limits.pages", &Config::pages_a_minute, 0, 1'000'000),
        between("limits.lists", &Config::lists_a_minute, 0, 1'000'000),
        between("limits.searches", &Config::searches_a_minute, 0, 1'000'000),
        between("limits.api", &Config::api_a_minute, 0, 1'000'000),
        between("limits.staff", &Config::staff_a_minute, 0, 1'000'000),
        text("metrics.listen", &Config::metrics),
        text("site.name", &Site::name),
        text("site.platform", &Site::platform),
        text("site.domain", &Site::domain),
        text("site.id_code", &Site::id_code),
        text("site.public_url", &Site::public_url),
        text("site.upper_name", &Site::upper_name),
        text("site.upper_url", &Site::upper_url),
        text("site.sponsor", &Site::sponsor),
        text("site.organizer", &Site::organizer),
        text("site.phone", &Site::phone),
        text("site.icp", &Site::icp),
        text("site.police", &Site::police),
        text("site.emblem", &Site::emblem),
    };
    return all;
}

Result<Config> parse_config(std::string_view toml, Config config) {
    auto const parsed = toml::parse(toml);
    if (!parsed) {
        std::ostringstream problem;
        problem << "第 " << parsed.error().source().begin.line << " 行，" << parsed.error().description();
        return refuse(Refusal::Kind::invalid, not_toml, problem.str());
    }
    TRY(take(config, "", parsed.table()));
    return config;
}

Result<Config> load_config(std::string const& path, Environment const& environment) {
    Config config;
    auto name = path;
    for (auto const* usual : {"mingtang.toml", "/etc/mingtang/mingtang.toml"})
        if (name.empty() && std::filesystem::exists(usual)) name = usual;
    if (std::ifstream file{name}; file) {
        std::stringstream bytes;
        bytes << file.rdbuf();
        config = TRY(parse_config(bytes.str()));
    } else if (!path.empty()) {
        return refuse(Refusal::Kind::not_found, no_file, path);
    }
    for (auto const& setting : settings()) {
        auto const name_there = variable(setting.key);
        auto const* value = environment(name_there);
        if (value && !setting.set(config, value)) return refuse(Refusal::Kind::invalid, no_value, name_there);
    }
    return config;
}

}  // namespace mingtang::app
