// The one program: which command, with which options. What commands have in common is command_line.hpp; those of
// catalogs and tables are in catalog_command_line.cpp. No other file knows CLI11.
// Order: the configuration file, the environment, then the flags.
#include <CLI/CLI.hpp>
#include <iostream>

#include "command_line.hpp"
#include "commands.hpp"
#include "documents/child.hpp"
#include "user.hpp"

using namespace mingtang;
using namespace mingtang::app;

namespace {

// Sentences of CLI11 that people meet, in Chinese.
std::string in_chinese(CLI::App const* app, CLI::Error const& error) {
    std::string const said = error.what();
    auto const is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
    auto const before = [&](std::string_view words) { return said.substr(0, said.find(words)); };
    std::string what = "命令写得不对：" + said;
    if (is(CLI::ExitCodes::ExtrasError)) {
        auto const at = said.find(": ");
        what = "不认识这些参数：" + (at == said.npos ? said : said.substr(at + 2));
    }
    if (is(CLI::ExitCodes::RequiredError))
        what = said.starts_with("A subcommand") ? "还没有写要做什么，或者命令的名字写错了。"
                                                : "还缺少参数：" + before(" is required");
    if (is(CLI::ExitCodes::ArgumentMismatch) && said.ends_with("missing")) what = before(":") + " 后面还缺一个值。";
    return what + "\n用 " + app->get_name() + " --help 看用法。\n";
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
    app.option_defaults()->group("选项");
    app.set_help_flag("-h,--help", "打印用法");
    app.group("命令");  // what subcommands inherit
}

void add_calendar(CLI::App& app, Frame& frame) {
    auto const options = std::make_shared<CalendarOptions>();
    auto* const sub = subcommand(app, "calendar", "推算工作日和期间：mingtang calendar 2026-09-24 +20");
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
    auto* const sub = subcommand(app, "time-limit", "解析公开时限：mingtang time-limit 每年6月底前");
    sub->add_option("时限", options->phrases, "目录里印制的公开时限；不写或写 - 时从标准输入读，一行一条");
    sub->add_flag("--chinese", options->chinese, "用中文说明，不打印 JSON");
    sub->callback(
        [options, &frame] { frame.chosen = [options] { return time_limit_command(*options, std::cin, std::cout); }; });
}

void add_database_commands(CLI::App& app, Frame& frame) {
    auto* const migrate = command(app, frame, "migrate", "建立或更新数据库结构");
    migrate->callback([&frame] { frame.chosen = [&frame] { return frame.with_config(migrate_command); }; });

    auto* const schema = subcommand(app, "schema", "打印数据库结构和说明");
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
    check->add_option("--withdrawn", options->withdrawn, "已撤回的信息编号：逐个公开网址核对，确认哪里都看不到");
    check->callback([&frame, options] {
        frame.chosen = [&frame, options] {
            return frame.with_config([&](Config const& config) { return check_command(config, *options); });
        };
    });
}

void add_serve(CLI::App& app, Frame& frame) {
    struct Flags {
        std::string now, address;
        int port = 0;
    };
    auto const flags = std::make_shared<Flags>();
    auto* const serve = command(app, frame, "serve", "启动服务：门户、工作台和接口");
    serve->add_option("--port", flags->port, "端口，默认用配置里的 server.port")
        ->check(CLI::Range(1, 65535).description(""));
    serve->add_option("--address", flags->address, "监听地址，默认用配置里的 server.address");
    serve->add_option("--now", flags->now, "只用于演示数据库：从另一个时刻开始，如 2026-11-20T09:00");
    serve->callback([&frame, flags] {
        frame.chosen = [&frame, flags] {
            return frame.with_config([&](Config config) {
                if (flags->port) config.port = static_cast<std::uint16_t>(flags->port);
                if (!flags->address.empty()) config.address = flags->address;
                return serve_command(config, flags->now);
            });
        };
    });
}

struct UserVerb {
    UserOptions::Do what;
    char const *name, *help;
};

void add_user(CLI::App& app, Frame& frame) {
    using Do = UserOptions::Do;
    auto* const user = subcommand(app, "user", "管理账号（在服务器上，记入审计）");
    user->require_subcommand(1);
    for (auto const& [what, name, help] : {UserVerb{Do::list, "list", "列出账号"},
                                           {Do::add, "add", "新建账号，打印一次性密码"},
                                           {Do::reset_password, "reset-password", "重置密码，打印一次性密码"},
                                           {Do::roles, "roles", "改为这些角色"},
                                           {Do::move, "move", "调到另一个单位"},
                                           {Do::disable, "disable", "停用账号"},
                                           {Do::enable, "enable", "启用账号"},
                                           {Do::end_sessions, "end-sessions", "结束该账号的全部登录"}}) {
        auto const wanted = std::make_shared<UserOptions>();
        wanted->what = what;
        auto* const sub = command(*user, frame, name, help);
        if (what == Do::list)
            sub->add_option("词", wanted->words, "只列登录名、岗位或单位含有这个词的");
        else
            sub->add_option("登录名", wanted->login, "登录名")->required();
        if (what == Do::add) sub->add_option("--name", wanted->name, "岗位名称，如 区教体局·信息员")->required();
        if (what == Do::add || what == Do::move) {
            sub->add_option("--unit", wanted->unit, "单位名称，如 区教育和体育局")->required();
            sub->add_option("--jurisdiction", wanted->jurisdiction, "行政区划代码，单位重名时要写");
        }
        if (what == Do::add || what == Do::roles)
            sub->add_option("--role", wanted->roles, "角色，可以写多个：信息员、审核人、系统管理员等")->required();
        sub->callback([&frame, wanted] {
            frame.chosen = [&frame, wanted] {
                return frame.with_config([&](Config const& config) {
                    wanted->now = clock_now();
                    return user_command(config, *wanted);
                });
            };
        });
    }
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
    add_serve(app, frame);
    add_database_commands(app, frame);
    add_catalog_commands(app, frame);
    add_lint(app, frame);
    add_table_commands(app, frame);
    add_user(app, frame);
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
