#include "instance.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/queries.hpp"
#include "crypto/keys.hpp"
#include "desk/front.hpp"
#include "jobs/queue.hpp"
#include "jobs/runner.hpp"
#include "log.hpp"
#include "places.hpp"
#include "routes.hpp"
#include "statutes/notices.hpp"
#include "storage/backup.hpp"
#include "storage/migrations.hpp"
#include "tasks.hpp"
#include "watch.hpp"
#include "web/access_log.hpp"
#include "web/metrics_listener.hpp"
#include "web/request_figures.hpp"

namespace mingtang::app {
namespace {

namespace fs = std::filesystem;

std::string setting(storage::Database& database, std::string_view name) {
    return database.read([&](storage::Transaction& tx) {
        auto const row = tx.first(queries::setting, {name});
        return row ? row->text(0) : std::string{};
    });
}

std::unique_ptr<storage::Database> open(Config const& config, std::function<void()> broken_disk) {
    if (auto const file = storage::missing_file(config.database); !file.empty())
        throw CannotStart{"没有数据库文件 " + file + "：请检查配置里的 database，新装的请先运行 mingtang migrate。"};
    storage::Options options;
    options.readers = config.workers;
    options.node = config.node;
    options.on_broken_disk = std::move(broken_disk);
    std::unique_ptr<storage::Database> database;
    try {
        database = storage::open_database(config.database, options);
    } catch (storage::Failure const& problem) {
        throw CannotStart{"数据库打不开：" + std::string{problem.what()}};
    }
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) throw CannotStart{problem};
    return database;
}

// A key that is not the one this database was used with would make what is encrypted unreadable, and say nothing.
crypto::RootKey open_key(Config const& config, storage::Database& database, bool demonstration) try {
    if (config.key.empty())
        throw CannotStart{"没有根密钥：请在配置里用 key 指出 32 字节的密钥文件（见 mingtang.example.toml）。"};
    auto const key = demonstration ? crypto::RootKey::load_or_create(config.key) : crypto::RootKey::load(config.key);
    if (auto const known = setting(database, "key_fingerprint"); known.empty()) {
        auto const kept = database.change([&](storage::Transaction& tx) -> Result<int> {
            tx.run(queries::add_setting, {"key_fingerprint", key.fingerprint()});
            return 0;
        });
        static_cast<void>(kept);
    } else if (known != key.fingerprint()) {
        throw CannotStart{"根密钥与这个数据库不符：" + config.key + " 不是建立它时用的密钥。没有写入任何内容。"};
    }
    return key;
} catch (CannotStart const&) {
    throw;
} catch (std::runtime_error const& problem) {
    throw CannotStart{problem.what()};
}

web::ServerOptions server_options(Config const& config) {
    web::ServerOptions options;
    options.address = config.address;
    options.port = config.port;
    options.hosts = config.hosts;
    options.trusted_proxies = config.trusted_proxies;
    options.io_threads = config.io_threads;
    options.workers = config.workers;
    options.spool = config.spool.empty() ? config.files + "/spool" : config.spool;
    options.assets = config.assets.empty() ? assets_folder() : config.assets;
    fs::create_directories(options.spool);
    return options;
}

// What may come at once keeps its proportion to the minute.
desk::Rates rates_of(Config const& config) {
    auto rates = desk::usual_rates;
    auto const set = [&](desk::Asking kind, int a_minute) {
        auto& rate = rates[static_cast<std::size_t>(kind)];
        rate.at_once =
            static_cast<int>(std::max<std::int64_t>(1, std::int64_t{rate.at_once} * a_minute / rate.a_minute));
        rate.a_minute = a_minute;
    };
    set(desk::Asking::pages, config.pages_a_minute);
    set(desk::Asking::lists, config.lists_a_minute);
    set(desk::Asking::search, config.searches_a_minute);
    set(desk::Asking::api, config.api_a_minute);
    set(desk::Asking::staff, config.staff_a_minute);
    return rates;
}

std::int64_t resident_bytes() {
    std::ifstream statm{"/proc/self/statm"};
    std::int64_t whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

std::string megabytes(std::uintmax_t bytes) {
    return std::to_string((bytes + (1u << 19)) >> 20) + " MB";
}

// For the system administrator's page.
std::vector<std::pair<std::string, std::string>> machine_facts(std::string const& address) {
    constexpr std::string_view sqlite = "sqlite:";
    std::vector<std::pair<std::string, std::string>> facts{
        {"程序占用内存", megabytes(static_cast<std::uintmax_t>(resident_bytes()))}};
    if (address.starts_with(sqlite)) {
        std::error_code problem;
        std::uintmax_t bytes = 0;
        for (auto const* part : {"", "-wal"}) {
            auto const size = fs::file_size(address.substr(sqlite.size()) + part, problem);
            if (!problem) bytes += size;
        }
        facts.emplace_back("数据库文件", megabytes(bytes));
    }
    return facts;
}

}  // namespace

// Declared in the order of their making; they go in the reverse order.
struct Instance::Inside {
    std::unique_ptr<storage::Database> database;
    bool demonstration = false;
    calendar::Workdays workdays;
    std::unique_ptr<desk::Front> front;
    std::unique_ptr<jobs::Runner> runner;
    std::unique_ptr<Watch> watch;
    web::RequestFigures figures;
    std::unique_ptr<web::AccessLog> log;
    std::unique_ptr<web::Server> server;
    std::unique_ptr<web::MetricsListener> metrics;

    web::Health health() const;
    std::string figures_text() const;
};

web::Health Instance::Inside::health() const {
    try {
        auto const failed = database->read([](storage::Transaction& tx) { return jobs::count(tx, "failed"); });
        return {failed == 0, "database ok\nfailed jobs " + std::to_string(failed) + "\n"};
    } catch (storage::Failure const& problem) {
        return {false, "database " + std::string{problem.what()} + "\n"};
    }
}

std::string Instance::Inside::figures_text() const {
    auto text = figures.text() + web::text_of(server->figures());
    web::append_figure(text, "mingtang_kept_bytes", "gauge", std::int64_t(front->cache().bytes()));
    web::append_figure(text, "mingtang_resident_bytes", "gauge", resident_bytes());
    web::append_figure(text, "mingtang_log_lines_lost", "counter", log->lost());
    try {
        database->read([&](storage::Transaction& tx) {
            web::append_figure(text, "mingtang_jobs_waiting", "gauge", jobs::count(tx, "waiting"));
            web::append_figure(text, "mingtang_jobs_failed", "gauge", jobs::count(tx, "failed"));
        });
    } catch (storage::Failure const&) {
        web::append_figure(text, "mingtang_database_unreachable", "gauge", 1);
    }
    return text;
}

Instance::Instance(Config const& config, std::optional<Instant> now, std::function<void()> broken_disk)
    : inside_(std::make_unique<Inside>()) {
    auto& in = *inside_;
    in.database = open(config, std::move(broken_disk));
    in.demonstration = setting(*in.database, "demonstration") == "1";
    if (now && !in.demonstration) throw CannotStart{"--now 只能用于演示数据库。"};
    auto const key = open_key(config, *in.database, in.demonstration);
    in.workdays = in.database->read(statutes::load_workdays);

    desk::FrontOptions front;
    front.site = config.site;
    front.site.demonstration = in.demonstration;
    front.clock = now ? moved_clock(*now) : world_clock();
    front.files = config.files;
    front.secret = key.derive("front");
    front.rates = rates_of(config);
    front.machine = [database = config.database] { return machine_facts(database); };
    in.front = std::make_unique<desk::Front>(*in.database, in.workdays, std::move(front));
    mount_routes(*in.front);

    in.runner =
        std::make_unique<jobs::Runner>(*in.database, owner_name(), [](std::string const& what, std::string const& why) {
            log_event(Severity::error, "job_failed", what + ": " + why);
        });
    schedule_tasks(*in.runner, *in.database);
    in.log = std::make_unique<web::AccessLog>(STDERR_FILENO);
    auto handlers = in.front->handlers();
    handlers.finished = [inside = inside_.get()](web::Request const& request, int status, std::size_t bytes,
                                                 std::chrono::microseconds took) {
        inside->figures.add(status, bytes, took);
        inside->log->add(request, status, bytes, took);
    };
    try {
        in.server = std::make_unique<web::Server>(server_options(config), std::move(handlers));
        if (!config.metrics.empty())
            in.metrics = std::make_unique<web::MetricsListener>(
                config.metrics,
                web::MetricsListener::Answers{[&in] { return in.health(); }, [&in] { return in.figures_text(); }});
        in.server->start();
    } catch (std::runtime_error const& problem) {
        throw CannotStart{problem.what()};
    }
    in.watch = std::make_unique<Watch>(*in.database, in.front->cache());
    in.runner->start();
}

Instance::~Instance() {
    if (!inside_->server) return;
    // New work first: nobody comes in, what is being answered is finished, then the night stops.
    inside_->server->stop();
    inside_->server->wait();
    inside_->runner->stop();
    inside_->metrics.reset();
}

std::uint16_t Instance::port() const {
    return inside_->server->port();
}

std::uint16_t Instance::metrics_port() const {
    return inside_->metrics ? inside_->metrics->port() : 0;
}

bool Instance::demonstration() const {
    return inside_->demonstration;
}

}  // namespace mingtang::app
