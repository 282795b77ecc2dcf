// The system administrator's page. Figures and states of the machine; no business, no persons.
#include <filesystem>

#include "audit/sealing.hpp"
#include "desk/console.hpp"
#include "desk/gate.hpp"
#include "desk/handlers.hpp"
#include "desk/pages.hpp"
#include "desk/queries.hpp"
#include "desk/views.hpp"
#include "jobs/queue.hpp"

namespace mingtang::desk {
namespace {

constexpr int first_notice_year = 2018;
// R03: an alarm at ten per cent or 2 GiB left.
constexpr std::uintmax_t little_space = std::uintmax_t{2} << 30;

std::string bytes_in_words(std::uintmax_t bytes) {
    char const* const units[] = {"字节", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    auto tenths = bytes * 10;
    while (tenths >= 10240 && unit < 4) tenths /= 1024, ++unit;
    auto text = std::to_string(tenths / 10);
    if (unit > 0 && tenths < 1000) text += "." + std::to_string(tenths % 10);
    return text + " " + units[unit];
}

void look_at_disk(Visit const& visit, SystemPage& page) {
    std::error_code problem;
    auto const space = std::filesystem::space(visit.desk.files.empty() ? "." : visit.desk.files, problem);
    if (problem) {
        page.warnings.emplace_back("上传文件所在的文件夹打不开，上传会失败。请检查配置里的 files 和磁盘。");
        return;
    }
    bool const low = space.available < little_space || space.available < space.capacity / 10;
    page.tiles.push_back(
        {"磁盘剩余", bytes_in_words(space.available), "", low ? "空间不多" : "充足", low ? "late" : "ok"});
    if (low)
        page.warnings.push_back("上传文件所在的磁盘只剩 " + bytes_in_words(space.available) +
                                "。写满之前请扩容或清理，写满后不能再保存内容。");
}

void look_at_notices(Visit const& visit, SystemPage& page) {
    auto const today = visit.desk.today();
    int const year = year_of(today);
    std::vector<std::string> loaded, missing;
    for (int one = first_notice_year; one <= year; ++one)
        (visit.desk.workdays.knows(one) ? loaded : missing).push_back(std::to_string(one));
    auto const run = [](std::vector<std::string> const& years) {
        if (years.empty()) return std::string{"没有"};
        return years.size() == 1 ? years.front() : years.front() + " 至 " + years.back();
    };
    bool const this_year = visit.desk.workdays.knows(year), next_year = visit.desk.workdays.knows(year + 1);
    page.notices.push_back({"已录入", run(loaded) + " 年"});
    page.notices.push_back(
        {std::to_string(year) + " 年", this_year ? "已录入" : "没有录入", this_year ? "ok" : "late"});
    // Next year's notice comes out about November (R09).
    bool const expected = today >= make_date(year, 11, 1);
    page.notices.push_back({std::to_string(year + 1) + " 年", next_year ? "已录入" : "尚未录入",
                            next_year  ? "ok"
                            : expected ? "due"
                                       : "off"});
    if (!this_year) page.warnings.push_back(std::to_string(year) + " 年的放假安排没有录入，所有期限只能是“预计”。");
    if (!next_year && expected)
        page.warnings.push_back(std::to_string(year + 1) +
                                " 年的放假安排还没有录入。国务院办公厅发布通知后，请尽快录入，跨年的期限才会准确。");
}

}  // namespace

web::Response system_state(Visit& visit) {
    SystemPage page;
    page.frame = console_frame(visit, "系统运行", "/console/system");
    page.frame.subtitle = local_minute(visit.desk.now) + " 的情况";
    visit.desk.database.read([&](storage::Transaction& tx) {
        page.tiles.clear();
        page.failed.clear();
        page.machine.clear();
        auto const waiting = jobs::count(tx, "waiting"), running = jobs::count(tx, "running"),
                   failed = jobs::count(tx, "failed");
        page.tiles.push_back({"数据库", "正常", ""});
        page.tiles.push_back({"等待的后台任务", std::to_string(waiting), "件",
                              running > 0 ? "正在做 " + std::to_string(running) + " 件" : ""});
        page.tiles.push_back({"失败的后台任务", std::to_string(failed), "件", failed > 0 ? "需要处理" : "", "late"});
        for (auto const& job : jobs::failed(tx, 20))
            page.failed.push_back({job.kind, job.failure, local_minute(job.last), job.attempts});
        auto const files = tx.first(queries::files_kept);
        page.machine.push_back({"上传的原件", std::to_string(files->integer(0)) + " 个，" +
                                                  bytes_in_words(std::uintmax_t(files->integer(1)))});
        auto const seal = audit::hash_of_day(tx, visit.desk.today());
        page.machine.push_back({"审计封存", seal ? "到第 " + std::to_string(seal->block) + " 块" : "还没有"});
        page.machine.push_back(
            {"数据库类型", visit.desk.database.engine() == storage::Engine::sqlite ? "SQLite（单机）" : "PostgreSQL"});
    });
    look_at_disk(visit, page);
    look_at_notices(visit, page);
    page.machine.push_back({"最近一分钟登录失败",
                            std::to_string(visit.gate->guesses.in_the_last_minute(visit.desk.now)) + " 次"});
    if (visit.gate->machine)
        for (auto& [label, words] : visit.gate->machine()) page.machine.push_back({std::move(label), std::move(words)});
    return web::html(views::system(page));
}

}  // namespace mingtang::desk
