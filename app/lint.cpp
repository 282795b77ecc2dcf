// mingtang lint: the named checks over every catalog in force, for a terminal, a spreadsheet or a program.
#include <iostream>

#include "catalog_commands.hpp"
#include "checking/files.hpp"
#include "org/store.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {
namespace {

struct Asked {
    std::string path;
    org::FieldId field;
    std::string problem;
};

Asked asked(storage::Transaction& tx, LintOptions const& options) {
    Asked found{"/", {}, ""};
    if (!options.jurisdiction.empty()) {
        auto const place = org::find_jurisdiction_by_code(tx, options.jurisdiction);
        if (!place) found.problem = "没有这个行政区划代码：" + options.jurisdiction;
        if (place) found.path = place->path;
    }
    if (!options.field.empty()) {
        auto field = org::find_field_by_name(tx, options.field, options.day);
        if (auto const id = org::FieldId::parse(options.field); !field && id)
            field = org::find_field(tx, *id, options.day);
        if (!field) found.problem = "没有这个领域：" + options.field;
        if (field) found.field = field->id;
    }
    return found;
}

}  // namespace

int lint_command(LintOptions const& options) try {
    if (options.format != "text" && options.format != "csv" && options.format != "json") {
        std::cerr << "格式只能是 text、csv 或 json。\n";
        return 2;
    }
    auto const database = storage::open_database(options.database);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    std::string problem;
    auto const checked = database->read([&](storage::Transaction& tx) {
        auto const what = asked(tx, options);
        problem = what.problem;
        return problem.empty() ? checking::look_at_published(tx, what.path, what.field, options.day)
                               : checking::AllChecked{};
    });
    if (!problem.empty()) {
        std::cerr << problem << '\n';
        return 2;
    }
    auto const lines = checking::lines_of(checked, {});
    auto const out = options.format == "csv"    ? checking::to_csv(lines)
                     : options.format == "json" ? checking::to_json(lines)
                                                : checking::to_text({checked.begin(), checked.end()}, lines);
    std::cout.write(out.data(), std::streamsize(out.size())).flush();
    return std::cout ? 0 : 1;
} catch (storage::Failure const& problem) {
    std::cerr << "检查失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
