// The commands of catalogs and tables: import, export, lint, read-table and their kin, with their options.
#include <CLI/CLI.hpp>
#include <iostream>

#include "catalog_commands.hpp"
#include "command_line.hpp"
#include "commands.hpp"
#include "table_commands.hpp"

namespace mingtang::app {

void add_catalog_commands(CLI::App& app, Frame& frame) {
    auto const demo = std::make_shared<DemoOptions>();
    auto const force = std::make_shared<bool>(false);
    auto* const found = command(app, frame, "demo", "建立演示数据：罗庄区的单位、目录和各岗位账号");
    found->add_option("--data", demo->data, "演示数据文件夹，默认在程序旁边寻找");
    found->add_flag("--force", *force, "数据库已存在时，删除后重新建立（只用于 sqlite）");
    found->callback([&frame, demo, force] {
        frame.chosen = [&frame, demo, force] {
            return frame.with_config([&](Config const& config) {
                demo->database = config.database;
                demo->files = config.files;
                demo->now = clock_now();
                if (*force) demo->when_there = DemoOptions::When_there::replace;
                return demo_command(*demo);
            });
        };
    });

    auto const wanted = std::make_shared<ExportOptions>();
    auto* const out =
        command(app, frame, "export", "导出一份已公布的目录：mingtang export 义务教育 --format xlsx --out 目录.xlsx");
    out->add_option("领域", wanted->field, "领域名称，如 义务教育")->required();
    out->add_option("--jurisdiction", wanted->jurisdiction, "行政区划代码，默认为本区");
    out->add_option("--format", wanted->format, "xlsx、docx、pdf、csv 或 json")->capture_default_str();
    out->add_option("--out", wanted->out, "写到这个文件，默认打印到标准输出");
    out->add_option("--edition", wanted->edition, "第几版，默认为现行版本");
    out->callback([&frame, wanted] {
        frame.chosen = [&frame, wanted] {
            return frame.with_config([&](Config const& config) {
                wanted->database = config.database;
                return export_command(*wanted);
            });
        };
    });

    auto const source = std::make_shared<ImportSourceOptions>();
    auto* const import =
        command(app, frame, "import-source", "导入目录的来源：mingtang import-source services 清单.xlsx");
    import->add_option("来源", source->kind, "guideline 标准指引、powers 权责清单或 services 公共服务事项清单")
        ->required();
    import->add_option("文件", source->file, "表格：.xlsx、.docx、.html、.csv、.tsv")->required();
    import->add_option("--dated", source->dated, "清单的日期，如 2026-06-30，默认为今天");
    import->add_option("--title", source->title, "文件或清单名称，默认为文件名");
    import->add_option("--number", source->document_number, "文号");
    import->add_option("--field", source->field, "标准指引的领域，表格里没有“领域”一列时写");
    import->add_option("--jurisdiction", source->jurisdiction, "行政区划代码，默认为本区");
    import->callback([&frame, source] {
        frame.chosen = [&frame, source] {
            return frame.with_config([&](Config const& config) {
                source->database = config.database;
    source->now = clock_now();
    return import_source_command(*source);
});
};  // namespace mingtang::app
});

auto* const rebuild = command(app, frame, "rebuild", "重建可以推算出来的内容（全文索引）");
rebuild->callback([&frame] {
    frame.chosen = [&frame] {
        return frame.with_config([](Config const& config) { return rebuild_command(config.database); });
    };
});
}

void add_lint(CLI::App& app, Frame& frame) {
    auto const wanted = std::make_shared<LintOptions>();
    auto const day = std::make_shared<std::string>();
    auto* const lint = command(app, frame, "lint", "规则检查：现行目录有哪些法定错误、须核对的地方和写法上的问题");
    lint->add_option("--field", wanted->field, "只查一个领域，如 义务教育");
    lint->add_option("--jurisdiction", wanted->jurisdiction, "只查这个行政区划代码和它下面的，默认全区");
    lint->add_option("--format", wanted->format, "text、csv 或 json")->capture_default_str();
    lint->add_option("--on", *day, "按哪一天有效的法律检查，默认今天，如 2026-08-15");
    lint->callback([&frame, wanted, day] {
        frame.chosen = [&frame, wanted, day] {
            auto const on = parse_date(*day);
            if (!day->empty() && !on) {
                std::cerr << "日期请写成 2026-08-15 的样子。\n";
                return 2;
            }
            wanted->day = on.value_or(local_date(clock_now()));
            return frame.with_config([&](Config const& config) {
                wanted->database = config.database;
                return lint_command(*wanted);
            });
        };
    });
}

void add_table_commands(CLI::App& app, Frame& frame) {
    auto const wanted = std::make_shared<ReadTableOptions>();
    auto* const read = subcommand(app, "read-table", "读目录表格：打印读出的事项，并说明每一行是怎么读的");
    read->add_option("文件", wanted->files, "xlsx、docx、html、csv 或 tsv 文件，可以写多个")->required();
    read->add_option("--format", wanted->format, "csv 或 json")->capture_default_str();
    read->callback([&frame, wanted] { frame.chosen = [wanted] { return read_table_command(*wanted); }; });

    auto const draft = std::make_shared<ImportOptions>();
    auto* const import = command(app, frame, "import", "把一张目录表格读成草稿，由工作台继续编制和审核");
    import->add_option("文件", draft->file, "xlsx、docx、html、csv 或 tsv 文件")->required();
    import->add_option("--field", draft->field, "领域，如 义务教育")->required();
    import->add_option("--level", draft->level, "县级或乡级")->required();
    import->add_option("--jurisdiction", draft->jurisdiction, "行政区划代码，默认为本区");
    import->add_option("--as", draft->login, "草稿归哪个登录名，默认为政务公开办公室的账号");
    import->callback([&frame, draft] {
        frame.chosen = [&frame, draft] {
            return frame.with_config([&](Config const& config) {
                draft->now = clock_now();
    return import_command(config, *draft);
});
}
;
});
}

}  // namespace mingtang::app
