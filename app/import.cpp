// mingtang import: a table becomes a draft of a catalog, by the actions that an upload in the workbench goes through,
// with their rights, their audit and their account of every row. Somebody else reviews and publishes it.
#include <fstream>
#include <iostream>
#include <iterator>

#include "catalog/actions.hpp"
#include "catalog/file_store.hpp"
#include "catalog/uploading.hpp"
#include "documents/child.hpp"
#include "identity/store.hpp"
#include "org/store.hpp"
#include "statutes/notices.hpp"
#include "storage/migrations.hpp"
#include "table_commands.hpp"

namespace mingtang::app {
namespace {

using Kind = Refusal::Kind;

constexpr Wording unknown_field{"import.unknown_field", "没有名为“{}”的领域。请写领域名称，如 --field 义务教育。"};
constexpr Wording unknown_level{"import.unknown_level", "层级只能是 县级 或 乡级，写的是“{}”。"};
constexpr Wording unknown_place{"import.unknown_place", "没有代码为“{}”的行政区划。"};
constexpr Wording town_needed{"import.town_needed",
                              "乡级目录属于一个街道或镇，请用 --jurisdiction 写明它的行政区划代码。"};
constexpr Wording unknown_login{"import.unknown_login", "没有登录名为“{}”的账户，或者它已停用。"};
constexpr Wording login_needed{"import.login_needed", "没有政务公开办公室的账户，请用 --as 写明以谁的名义编制。"};
constexpr Wording cannot_open{"import.cannot_open", "打不开 {}，请检查文件名和读取权限。"};

struct Place {
    org::Field field;
    org::Jurisdiction jurisdiction;
    catalog::Level level;
    identity::Account account;
    calendar::Workdays workdays;
};

Result<identity::Account> account_for(storage::Transaction& tx, org::Jurisdiction const& root,
                                      std::string const& login) {
    if (!login.empty()) {
        auto account = identity::find_account_by_login(tx, login);
        if (!account || account->disabled) return refuse(Kind::not_found, unknown_login, login);
        return std::move(*account);
    }
    // The oldest account of the disclosure office; its name is in what the command prints, and in the audit.
    std::optional<identity::Account> office;
    for (auto& account : identity::accounts_under(tx, root.path, "", 1, 10'000).accounts)
        if (!account.disabled && account.roles.contains(identity::Role::disclosure_office) &&
            (!office || account.id < office->id))
            office = std::move(account);
    if (!office) return refuse(Kind::invalid, login_needed);
    return std::move(*office);
}

Result<Place> place_of(storage::Transaction& tx, ImportOptions const& options) {
    Place place;
    if (options.level != "县级" && options.level != "乡级") return refuse(Kind::invalid, unknown_level, options.level);
    place.level = options.level == "县级" ? catalog::Level::county : catalog::Level::town;
    auto field = org::find_field_by_name(tx, options.field, local_date(options.now));
    if (!field) return refuse(Kind::not_found, unknown_field, options.field);
    place.field = std::move(*field);
    std::optional<org::Jurisdiction> root, wanted;
    for (auto const& one : org::jurisdictions_under(tx, "/"))
        if (!one.parent) root = one;
    if (options.jurisdiction.empty()) {
        if (place.level == catalog::Level::town) return refuse(Kind::invalid, town_needed);
        wanted = root;
    } else {
        wanted = org::find_jurisdiction_by_code(tx, options.jurisdiction);
    }
    if (!wanted || !root) return refuse(Kind::not_found, unknown_place, options.jurisdiction);
    place.jurisdiction = std::move(*wanted);
    place.account = TRY(account_for(tx, *root, options.login));
    place.workdays = statutes::load_workdays(tx);
    return place;
}

Result<std::string> bytes_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return refuse(Kind::not_found, cannot_open, path);
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

struct Imported {
    catalog::TakenUpload taken;
    std::string author;
};

Result<Imported> import_table(storage::Database& database, Config const& config, ImportOptions const& options) {
    auto const place = TRY(database.read([&](storage::Transaction& tx) { return place_of(tx, options); }));
    auto const bytes = TRY(bytes_of(options.file));
    auto const name = options.file.substr(options.file.rfind('/') + 1);
    auto const grids = TRY(documents::read_grids_in_child(bytes, name));
    auto const table = catalog::read_table(grids, name);

    Desk desk{database, place.workdays, options.now, place.account.actor(), "import", config.files};
    auto const edition = TRY(catalog::start_draft(
        desk, {place.jurisdiction.id, place.field.id, place.level, catalog::NewDraft::Begin::empty}));
    catalog::StoredFile stored;
    stored.sm3 = catalog::FileStore{config.files}.keep(bytes);
    stored.kind = name.substr(name.rfind('.') + 1);
    stored.size = std::int64_t(bytes.size());
    auto taken = catalog::take_table(desk, edition, stored, name, table);
    // A draft without rows is in nobody's interest; the audit remembers both steps.
    if (!taken) static_cast<void>(catalog::discard_draft(desk, edition));
    return Imported{TRY(std::move(taken)), place.account.name};
}

}  // namespace

int import_command(Config const& config, ImportOptions const& options) try {
    auto const database = storage::open_database(config.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    auto const imported = import_table(*database, config, options);
    if (!imported) {
        std::cerr << "没有导入：" << imported.error().sentence() << '\n';
        return 1;
    }
    auto const& taken = imported->taken;
    std::cout << "已以" << imported->author << "的名义把 " << options.file << " 编成草稿：" << taken.records
              << " 个事项";
    if (taken.continued > 0) std::cout << "，其中 " << taken.continued << " 个沿用现行版本的事项";
    if (taken.other_fields > 0) std::cout << "；另有 " << taken.other_fields << " 个属于其他领域，没有放进来";
    std::cout << "。请在工作台核对、提交，由另一个人审核公布。\n";
    return 0;
} catch (std::exception const& problem) {
    std::cerr << "没有导入：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
