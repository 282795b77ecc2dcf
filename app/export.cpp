// mingtang export: one edition of a catalog as a file, the same bytes the portal gives.
#include "catalog/export.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "catalog/door.hpp"
#include "catalog_commands.hpp"
#include "org/store.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

struct Format {
    std::string_view name;
    std::string (*write)(catalog::Export const&);
};
constexpr Format formats[] = {{"xlsx", nullptr},
                              {"docx", catalog::to_docx},
                              {"pdf", catalog::to_pdf},
                              {"csv", catalog::to_csv},
                              {"json", catalog::to_json}};

std::optional<catalog::CatalogId> wanted(storage::Transaction& tx, ExportOptions const& options) {
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
    return published->catalog.id;
}

}  // namespace

int export_command(ExportOptions const& options) try {
    auto const format = std::ranges::find(formats, options.format, &Format::name);
    if (format == std::end(formats)) {
        std::cerr << "格式只能是 xlsx、docx、pdf、csv 或 json。\n";
        return 2;
    }
    auto const database = storage::open_database(options.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    std::optional<catalog::Export> edition;
    std::string bytes;
    database->read([&](storage::Transaction& tx) {
        auto const id = wanted(tx, options);
        if (!id) return;
        if (!format->write) {  // rows go from the database into the file
            edition = catalog::gather_head(tx, *id, options.edition);
            if (edition) bytes = catalog::to_xlsx(*edition, catalog::items_in_store(tx, edition->edition.id));
        } else {
            edition = catalog::gather(tx, *id, options.edition);
        }
    });
    if (!edition) {
        std::cerr << "没有找到这个领域已公布的目录：" << options.field << '\n';
        return 1;
    }
    if (format->write) bytes = format->write(*edition);
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
    std::cerr << "已导出 " << edition->edition.items << " 个事项：" << edition->title() << '\n';
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "导出失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
