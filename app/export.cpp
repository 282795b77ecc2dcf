// mingtang export: one edition of a catalog as a file, the same bytes the portal gives.
#include "catalog/export.hpp"

#include <fstream>
#include <iostream>

#include "catalog/door.hpp"
#include "catalog_commands.hpp"
#include "org/store.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

std::optional<catalog::Export> wanted(storage::Transaction& tx, ExportOptions const& options) {
    auto const on = make_date(9999, 12, 31);  // names as last known
    auto field = org::find_field_by_name(tx, options.field, on);
    if (auto const id = org::FieldId::parse(options.field); !field && id) field = org::find_field(tx, *id, on);
    std::optional<org::Jurisdiction> place;
    if (!options.jurisdiction.empty()) {
        place = org::find_jurisdiction_by_code(tx, options.jurisdiction);
    } else {
        for (auto const& one : org::jurisdictions_under(tx, "/"))
            if (!one.parent) place = one;
    }
    if (!field || !place) return std::nullopt;
    auto const published = catalog::door::published_of_field(tx, place->path, field->id);
    if (!published) return std::nullopt;
    return catalog::gather(tx, published->catalog.id, options.edition);
}

}  // namespace

int export_command(ExportOptions const& options) try {
    if (options.format != "xlsx" && options.format != "csv" && options.format != "json") {
        std::cerr << "格式只能是 xlsx、csv 或 json。\n";
        return 2;
    }
    auto const database = storage::open_database(options.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    auto const edition = database->read([&](storage::Transaction& tx) { return wanted(tx, options); });
    if (!edition) {
        std::cerr << "没有找到这个领域已公布的目录：" << options.field << '\n';
        return 1;
    }
    auto const bytes = options.format == "csv"    ? catalog::to_csv(*edition)
                       : options.format == "json" ? catalog::to_json(*edition)
                                                  : catalog::to_xlsx(*edition);
    if (options.out.empty() || options.out == "-") {
        std::cout.write(bytes.data(), std::streamsize(bytes.size())).flush();
        return std::cout ? 0 : 1;
    }
    std::ofstream file{options.out, std::ios::binary};
    file.write(bytes.data(), std::streamsize(bytes.size()));
    if (!file.flush()) {
        std::cerr << "不能写入 " << options.out << '\n';
        return 1;
    }
    std::cerr << "已导出 " << edition->items.size() << " 个事项：" << edition->title() << '\n';
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "导出失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
