// mingtang import-source: a guideline, a powers list or a service list from a file, as the disclosure office would
// import it on its page. The operator's own file: it is read here, not in a child.
#include <fstream>
#include <iostream>
#include <iterator>

#include "catalog_commands.hpp"
#include "compilation/decisions.hpp"
#include "compilation/importing.hpp"
#include "crypto/sm3.hpp"
#include "documents/grid.hpp"
#include "org/store.hpp"
#include "statutes/notices.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

using compilation::NewImport;

std::string file_name_of(std::string const& path) {
    auto const slash = path.find_last_of('/');
    return slash == path.npos ? path : path.substr(slash + 1);
}

// The importer acts for the place it imports for; the audit names the command.
Desk desk_of(storage::Database& database, calendar::Workdays const& workdays, org::Jurisdiction const& of,
             Instant now) {
    identity::Actor actor;
    actor.name = "命令行导入";
    actor.jurisdiction_path = of.path;
    actor.roles = {identity::Role::disclosure_office};
    return {database, workdays, now, std::move(actor), "import-source"};
}

std::optional<org::Jurisdiction> place_of(storage::Transaction& tx, std::string const& code) {
    if (!code.empty()) return org::find_jurisdiction_by_code(tx, code);
    for (auto const& one : org::jurisdictions_under(tx, "/"))
        if (!one.parent) return one;
    return std::nullopt;
}

void print(compilation::TakenImport const& taken) {
    for (auto const& import : taken.imports)
        std::cout << compilation::chinese(import.kind) << " 第 " << import.number << " 版：" << import.rows
                  << " 行，新增 " << import.added << "，减少 " << import.removed << "，改名 " << import.renamed << '\n';
    if (taken.placed + taken.open > 0)
        std::cout << "归口：" << taken.placed << " 项已归入领域，" << taken.open << " 项待归口\n";
    if (taken.drifts > 0) std::cout << "改名任务：" << taken.drifts << " 个公开事项仍使用原名称\n";
}

}  // namespace

int import_source_command(ImportSourceOptions const& options) try {
    auto const kind = compilation::parse_source(options.kind);
    if (!kind || *kind == compilation::Source::district) {
        std::cerr << "来源只能是 guideline（标准指引）、powers（权责清单）或 services（公共服务事项清单）。\n";
        return 2;
    }
    auto const dated = options.dated.empty() ? local_date(options.now) : parse_date(options.dated);
    if (!dated) {
        std::cerr << "日期要写成 2026-06-30 这样：" << options.dated << '\n';
        return 2;
    }
    std::ifstream file{options.file, std::ios::binary};
    if (!file) {
        std::cerr << "不能打开 " << options.file << '\n';
        return 1;
    }
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    auto const grids = documents::read_grids(bytes, options.file);
    if (!grids) {
        std::cerr << grids.error().sentence() << '\n';
        return 1;
    }
    auto const table = compilation::read_source(*kind, *grids, options.file);
    if (!table) {
        std::cerr << table.error().sentence() << '\n';
        return 1;
    }

    auto const database = storage::open_database(options.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    NewImport wanted;
    wanted.kind = *kind;
    wanted.dated = *dated;
    wanted.title = options.title.empty() ? file_name_of(options.file) : options.title;
    wanted.document_number = options.document_number;
    wanted.file_name = file_name_of(options.file);
    wanted.file_sm3 = crypto::sm3_hex(bytes);
    std::optional<org::Jurisdiction> of;
    std::optional<org::Field> field;
    database->read([&](storage::Transaction& tx) {
        of = place_of(tx, options.jurisdiction);
        if (!options.field.empty()) field = org::find_field_by_name(tx, options.field, *dated);
    });
    if (!of) {
        std::cerr << "没有这个行政区划代码：" << options.jurisdiction << '\n';
        return 2;
    }
    if (!options.field.empty() && !field) {
        std::cerr << "没有这个领域：" << options.field << '\n';
        return 2;
    }
    wanted.of = of->id;
    if (field) wanted.field = field->id;
    auto const workdays = database->read(statutes::load_workdays);
    auto desk = desk_of(*database, workdays, *of, options.now);
    auto const taken = compilation::import_source(desk, wanted, *table);
    if (!taken) {
        std::cerr << taken.error().sentence() << '\n';
        return 1;
    }
    print(*taken);
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "导入失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
