// The one program: which command, with which options. The only file that knows CLI11.
// Order: the configuration file, the environment, then the flags.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>

#include "commands.hpp"
#include "documents/child.hpp"

using namespace mingtang;
using namespace mingtang::app;

namespace {

Instant clock_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// Sentences of CLI11 that people meet, in Chinese.
std::string in_chinese(CLI::App const* app, CLI::Error const& error) {
    std::string what = "命令写得不对：";
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) what = "不认识这些参数：";
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) what = "还缺少参数：";
    return what + error.what() + "\n用 " + app->get_name() + " --help 看用法。\n";
}

void speak_chinese(CLI::App& app) {
    auto const words = std::make_shared<CLI::Formatter>();
    for (auto const& [english, chinese] : {std::pair{"Usage", "用法"},
                                           {"OPTIONS", "选项"},
                                           {"Options", "选项"},
                                           {"SUBCOMMAND", "命令"},
                                           {"Subcommands", "命令"},
                                           {"Positionals", "参数"},
                                           {"TEXT", "…"},
                                           {"INT", "数"},
                                           {"UINT", "数"},
                                           {"REQUIRED", "（必写）"}})
        words->label(english, chinese);
    words->column_width(24);
    app.formatter(words);
    app.set_help_flag("-h,--help", "打印用法");
}

struct Frame {
    std::string config_file, database;
    std::function<int()> chosen;

    // The configuration for a command; a sentence and 2 when it cannot be read.
    int with_config(std::function<int(Config const&)> const& command) const {
        auto config = load_config(config_file, [](std::string const& name) { return std::getenv(name.c_str()); });
        if (!config) {
            std::cerr << config.error().sentence() << '\n';
            return 2;
        }
        if (!database.empty()) config->database = database;
        return command(*config);
    }
};

CLI::App* command(CLI::App& app, Frame& frame, std::string const& name, std::string const& help) {
    auto* const sub = app.add_subcommand(name, help);
    sub->add_option("--config", frame.config_file, "配置文件，默认为当前文件夹的 mingtang.toml");
    sub->add_option("--database", frame.database, "数据库，如 sqlite:run/demo/mingtang.db");
    return sub;
}

void add_calendar(CLI::App& app, Frame& frame) {
    auto const options = std::make_shared<CalendarOptions>();
    auto* const sub = app.add_subcommand("calendar", "推算工作日和期间：mingtang calendar 2026-09-24 +20");
    // Steps like -5 look like options; everything that is no option of ours is taken as it stands.
    sub->prefix_command(false)->allow_extras();
    sub->add_option("日期", options->day, "起算日，当日不计入，如 2026-09-24");
    sub->add_flag("--explain", options->explain, "逐日说明计入或不计入的原因");
    sub->add_option("--holidays", options->holidays, "放假通知文件（date,kind,name）");
    sub->add_option("--database", options->database, "用这个数据库里录入的放假通知");
    sub->footer("步长：+20 第 20 个工作日；-5 往前 5 个工作日；+30d 自然日，末日逢休息日顺延（民法典第二百零三条）。");
    sub->callback([sub, options, &frame] {
        auto const rest = sub->remaining();
        frame.chosen = [options, rest] {
            if (options->day.empty() || rest.size() != 1) {
                std::cerr << "请写一个日期和一个步长，如 mingtang calendar 2026-09-24 +20。\n";
                return 2;
            }
            options->step = rest.front();
            return calendar_command(*options);
        };
    });
}

void add_time_limit(CLI::App& app, Frame& frame) {
    auto const options = std::make_shared<TimeLimitOptions>();
    auto* const sub = app.add_subcommand("time-limit", "解析公开时限：mingtang time-limit 每年6月底前");
    sub->add_option("时限", options->phrases, "目录里印制的公开时限；不写或写 - 时从标准输入读，一行一条");
    sub->add_flag("--chinese", options->chinese, "用中文说明，不打印 JSON");
    sub->callback([options, &frame] {
        frame.chosen = [options] { return time_limit_command(*options, std::cin, std::cout); };
    });
}

void add_database_commands(CLI::App& app, Frame& frame) {
    auto* const migrate = command(app, frame, "migrate", "建立或更新数据库结构");
    migrate->callback([&frame] { frame.chosen = [&frame] { return frame.with_config(migrate_command); }; });

    auto* const schema = app.add_subcommand("schema", "打印数据库结构和说明");
    schema->callback([&frame] { frame.chosen = [] { return schema_command(); }; });

    auto const file = std::make_shared<std::string>();
    for (auto const* name : {"backup", "restore"}) {
        bool const is_backup = std::string_view{name} == "backup";
        auto* const sub =
            command(app, frame, name, is_backup ? "备份数据库（运行中也可以）" : "从备份恢复数据库（先停止服务）");
        sub->add_option("文件", *file, "备份文件")->required();
        sub->callback([&frame, file, is_backup] {
            frame.chosen = [&frame, file, is_backup] {
                return frame.with_config([&](Config const& config) {
                    return is_backup ? backup_command(config, *file) : restore_command(config, *file, clock_now());
                });
            };
        });
    }

    auto const options = std::make_shared<CheckOptions>();
    auto* const check = command(app, frame, "check", "检查：结构、查询、审计链、配置");
    check->add_flag("--schema", options->schema, "只查数据库结构");
    check->add_flag("--queries", options->queries, "只查全部查询能否编译");
    check->add_flag("--audit", options->audit, "只查审计链是否完整");
    check->add_flag("--config-places", options->config, "只查配置指出的文件和文件夹");
    check->add_option("--block", options->witness_block, "某日公布的封存块号，与 --hash 一起用");
    check->add_option("--hash", options->witness_hash, "某日公布的封存哈希：用来发现被整体换回旧版的数据库");
    check->callback([&frame, options] {
        frame.chosen = [&frame, options] {
            return frame.with_config([&](Config const& config) { return check_command(config, *options); });
        };
    });
}

}  // namespace

int main(int argc, char** argv) {
    // A reading child is this program again (security.md C35); nothing of the rest may run in it.
    if (auto const code = documents::answer_as_child(argc, argv)) return *code;
    CLI::App app{"明堂：政务公开标准化规范化平台", "mingtang"};
    app.require_subcommand(1);
    speak_chinese(app);
    app.set_version_flag("--version", MINGTANG_VERSION, "打印版本");
    Frame frame;
    add_calendar(app, frame);
    add_time_limit(app, frame);
    add_database_commands(app, frame);
    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const& help) {
        return app.exit(help);
    } catch (CLI::CallForVersion const& version) {
        return app.exit(version);
    } catch (CLI::ParseError const& error) {
        std::cerr << in_chinese(&app, error);
        return 2;
    }
    return frame.chosen();
}
