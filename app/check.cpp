// mingtang check: does what is here hold? The schema is this program's, every query compiles on the database as it
// stands, the audit's chain is whole, the configuration's places exist. One line per finding; 1 when one is bad.
#include <charconv>
#include <filesystem>
#include <iostream>

#include "all_queries.hpp"
#include "audit/sealing.hpp"
#include "channels/door.hpp"
#include "clock.hpp"
#include "commands.hpp"
#include "crypto/random.hpp"
#include "routes.hpp"
#include "statutes/notices.hpp"
#include "storage/backup.hpp"
#include "storage/migrations.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/sqlite/connection.hpp"
#include "surfaces.hpp"

namespace mingtang::app {
namespace {

constexpr std::string_view sqlite = "sqlite:", postgres = "postgres:";

bool say(bool good, std::string const& sentence) {
    (good ? std::cout : std::cerr) << (good ? "正常  " : "有误  ") << sentence << '\n';
    return good;
}

bool check_schema(storage::Database& database) {
    auto const problem = storage::schema_problem(database);
    return say(problem.empty(), problem.empty() ? "数据库结构与程序一致" : problem);
}

template <class Connection>
bool prepare(Connection& connection, storage::Engine engine) {
    bool good = true;
    int prepared = 0;
    for (auto const& query : all_queries()) {
        std::string_view const name = query.name;
        if (name.ends_with(engine == storage::Engine::sqlite ? "_postgres" : "_sqlite")) continue;
        try {
            connection.statement(query);
            ++prepared;
        } catch (storage::Failure const& problem) {
            good = say(false, "查询 " + std::string{name} + "：" + problem.what());
        }
    }
    return say(good, std::to_string(prepared) + " 个查询都能编译") && good;
}

bool check_queries(std::string const& address) {
    if (address.starts_with(postgres)) {
        storage::postgres::Connection connection{address.substr(postgres.size()), 10};
        return prepare(connection, storage::Engine::postgres);
    }
    storage::sqlite::Settings settings;
    settings.path = address.substr(sqlite.size());
    storage::sqlite::Connection connection{settings};
    return prepare(connection, storage::Engine::sqlite);
}

bool check_audit(storage::Database& database, CheckOptions const& options) {
    std::optional<audit::Witness> witness;
    if (!options.witness_hash.empty()) {
        audit::Witness seen{0, options.witness_hash};
        auto const& block = options.witness_block;
        std::from_chars(block.data(), block.data() + block.size(), seen.block);
        witness = seen;
    }
    auto const verdict = database.read([&](storage::Transaction& tx) { return audit::verify(tx, witness); });
    return say(verdict.sound(), verdict.sentence);
}

bool check_places(Config const& config) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    bool good = true;
    if (!config.key.empty()) {
        auto const bytes = fs::file_size(config.key, ignored);
        good = say(!ignored && bytes == 32, "根密钥文件 " + config.key + "（应为 32 字节）") && good;
        auto const others =
            fs::status(config.key, ignored).permissions() & (fs::perms::group_all | fs::perms::others_all);
        good = say(ignored || others == fs::perms::none, "根密钥只有本账户能读") && good;
    } else {
        good = say(false, "没有指出根密钥文件（key）") && good;
    }
    return say(fs::is_directory(config.files, ignored), "文件夹 " + config.files) && good;
}

// A front of our own over the same database: what it answers is what every server answers.
bool check_withdrawn(Config const& config, storage::Database& database, std::string const& number) {
    auto const id = publication::PublicationId::parse(number);
    if (!id) return say(false, "“" + number + "”不是信息编号，请填信息管理列表中的编号。");
    auto const workdays = database.read(statutes::load_workdays);
    desk::FrontOptions options;
    options.clock = world_clock();
    options.files = config.files;
    options.secret = crypto::random_bytes(32);
    auto const now = options.clock();
    desk::Front front{database, workdays, std::move(options)};
    mount_routes(front);
    auto const walked = walk_surfaces(front, database, *id, now);
    if (!walked.problem.empty()) return say(false, walked.problem);
    for (auto const& one : walked.exposures) say(false, one.address + "：" + one.what);
    for (auto const& pattern : walked.skipped) std::cout << "未核对  " << pattern << '\n';
    // Paper and other people's sites are no addresses of ours: who registered them has to say that they are gone.
    auto const hanging = database.read(
        [&](storage::Transaction& tx) { return channels::door::still_to_take_down(tx, *id, local_date(now)); });
    for (auto const& one : hanging) say(false, "还没有登记撤下：" + one);
    bool const pages_gone =
        say(walked.exposures.empty(), walked.exposures.empty()
                                          ? "核对了 " + std::to_string(walked.asked) + " 个公开网址，都看不到这条信息"
                                          : "还有 " + std::to_string(walked.exposures.size()) + " 处能看到这条信息");
    return pages_gone && hanging.empty();
}

}  // namespace

int check_command(Config const& config, CheckOptions const& options) try {
    bool const all =
        options.withdrawn.empty() && !options.schema && !options.audit && !options.config && !options.queries;
    bool good = true;
    if (all || options.config) good = check_places(config) && good;
    if (!all && !options.schema && !options.audit && !options.queries && options.withdrawn.empty()) return good ? 0 : 1;
    // A look must not leave an empty database behind, where a name was mistyped.
    if (auto const file = storage::missing_file(config.database); !file.empty()) {
        say(false, "没有数据库文件 " + file + "：请检查配置里的 database，新装的请先运行 mingtang migrate。");
        return 1;
    }
    auto const database = storage::open_database(config.database);
    // Without its schema nothing else can be asked.
    if (!check_schema(*database)) return 1;
    if (all || options.queries) good = check_queries(config.database) && good;
    if (all || options.audit) good = check_audit(*database, options) && good;
    if (!options.withdrawn.empty()) good = check_withdrawn(config, *database, options.withdrawn) && good;
    return good ? 0 : 1;
} catch (storage::Failure const& problem) {
    say(false, problem.what());
    return 1;
}

}  // namespace mingtang::app
