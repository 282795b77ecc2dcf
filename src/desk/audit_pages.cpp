// The audit administrator reads, exports, checks the seals, and can do nothing else.
#include <algorithm>

#include "audit/sealing.hpp"
#include "base/text.hpp"
#include "desk/act_words.hpp"
#include "desk/audit_query.hpp"
#include "desk/console.hpp"
#include "desk/handlers.hpp"
#include "desk/pages.hpp"
#include "desk/views.hpp"
#include "desk/wording.hpp"
#include "identity/store.hpp"

namespace mingtang::desk {
namespace {

using Outcome = audit::Entry::Outcome;

constexpr int page_size = 50;
constexpr int rows_at_once = 500;
constexpr std::int64_t most_exported = 20'000;

// Codes in Chinese, word by word; anything else stays as it was written.
std::string in_chinese(std::string_view value) {
    std::string out;
    for (auto const word : split(value, ' ')) {
        if (!out.empty()) out += ' ';
        auto const* found =
            std::find_if(value_words.begin(), value_words.end(), [&](auto const& one) { return one.code == word; });
        out += found == value_words.end() ? word : found->chinese;
    }
    return out;
}

std::string change_of(audit::Entry const& entry) {
    if (entry.before.empty()) return in_chinese(entry.after);
    if (entry.after.empty()) return "原：" + in_chinese(entry.before);
    return in_chinese(entry.before) + " → " + in_chinese(entry.after);
}

AuditLine line_of(audit::Kept const& kept) {
    auto const& entry = kept.entry;
    AuditLine line;
    line.when = local_minute(entry.at);
    line.actor = entry.actor.empty() ? "未登录的访问者" : entry.actor;
    if (!entry.actor.starts_with(entry.unit)) line.unit = entry.unit;
    line.act = words_of_act(entry.act);
    line.object = words_of_kind(entry.object_kind);
    if (entry.object_id) line.object += " " + std::to_string(entry.object_id);
    line.change = change_of(entry);
    line.reason = entry.reason;
    line.request_id = entry.request_id;
    line.refused = entry.outcome == Outcome::refused;
    return line;
}

std::vector<web::Choice> act_choices(std::string_view chosen) {
    std::vector<web::Choice> choices{{"", "全部操作", "", chosen.empty()},
                                     {"identity", "登录和账号：全部", "", chosen == "identity"},
                                     {"catalog", "目录：全部", "", chosen == "catalog"},
                                     {"compilation", "对照编制：全部", "", chosen == "compilation"},
                                     {"desk", "越权和导出：全部", "", chosen == "desk"}};
    for (auto const& one : act_words)
        choices.push_back({std::string{one.code}, std::string{one.chinese}, "", one.code == chosen});
    return choices;
}

std::string seal_words(storage::Transaction& tx, Date today) {
    auto const last = audit::hash_of_day(tx, today);
    if (!last) return "还没有封存的记录。";
    return "已封存到第 " + std::to_string(last->block) + " 块，哈希 " + last->hash.substr(0, 16) + "…";
}

}  // namespace

web::Response audit_log(Visit& visit) {
    AuditPage page;
    page.frame = console_frame(visit, "审计日志", "/console/audit");
    page.frame.icons = {"shield-check", "download"};
    page.frame.wide = true;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const query = audit_query(tx, visit.request);
        page.problems = query.problems;
        page.from = query.from;
        page.to = query.to;
        page.login = query.login;
        page.acts = act_choices(query.act);
        page.outcomes = {{"", "全部", "", query.outcome.empty()},
                         {"done", "完成", "", query.outcome == "done"},
                         {"refused", "未准许", "", query.outcome == "refused"}};
        page.pages.path = "/console/audit";
        page.csv = web::own_url("/console/audit/export.csv", query.parameters());
        page.seal = seal_words(tx, visit.desk.today());
        page.entries.clear();
        if (!query.problems.empty()) return;
        auto const total = audit::entries(tx, query.filter, 1, 1).total;
        page.pages = web::Pages::of(visit.request.parameter("page"), int(total), page_size);
        page.pages.path = "/console/audit";
        page.pages.query = query.parameters();
        auto const found = audit::entries(tx, query.filter, page.pages.now, page_size);
        page.total = found.total;
        for (auto const& kept : found.entries) {
            page.entries.push_back(line_of(kept));
            auto& line = page.entries.back();
            auto const actor = identity::find_account(tx, identity::AccountId{kept.entry.account});
            if (actor) line.same_actor = web::own_url("/console/audit", {{"login", actor->login}});
            if (kept.entry.object_kind != "account") continue;
            if (auto const object = identity::find_account(tx, identity::AccountId{kept.entry.object_id}))
                line.object = "账号 " + object->login;
        }
    });
    page.frame.subtitle = "共 " + std::to_string(page.total) + " 条，新的在前";
    return web::html(views::audit(page), page.problems.empty() ? 200 : 422);
}

web::Response export_audit(Visit& visit) {
    std::string csv;
    std::int64_t rows = 0;
    bool too_many = false, wrong = false;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const query = audit_query(tx, visit.request);
        csv = audit_csv_head();
        rows = 0;
        wrong = !query.problems.empty();
        if (wrong) return;
        for (int page = 1;; ++page) {
            auto const found = audit::entries(tx, query.filter, page, rows_at_once);
            too_many = found.total > most_exported;
            if (too_many) return;
            for (auto const& kept : found.entries) append_csv(csv, kept);
            rows += std::int64_t(found.entries.size());
            if (found.entries.empty() || rows >= found.total) return;
        }
    });
    if (wrong) return audit_log(visit);
    if (too_many) return page_for(visit, {Refusal::Kind::invalid, wording::export_too_long, {}});
    auto const noted = visit.desk.database.change([&](storage::Transaction& tx) -> Result<int> {
        record(visit.desk, tx, "desk.export_audit", "audit", 0, "", std::to_string(rows) + " 条");
        return 0;
    });
    static_cast<void>(noted);
    return web::download(std::move(csv), "text/csv; charset=utf-8", "审计日志-" + iso(visit.desk.today()) + ".csv");
}

web::Response audit_seals(Visit& visit) {
    SealsPage page;
    page.frame = console_frame(visit, "核验封存", "/console/audit");
    page.frame.crumbs = {{"审计日志", Url{"/console/audit"}}, {"核验封存"}};
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const verdict = audit::verify(tx);
        page.sound = verdict.sound();
        page.sentence = verdict.sentence;
        page.facts = {{"已封存", std::to_string(verdict.blocks) + " 块，" + std::to_string(verdict.sealed) + " 条"},
                      {"等待封存", std::to_string(verdict.waiting) + " 条"}};
        if (auto const last = audit::hash_of_day(tx, visit.desk.today())) {
            page.facts.push_back({"最后一块", "第 " + std::to_string(last->block) + " 块"});
            page.facts.push_back({"哈希（SM3）", last->hash});
        }
    });
    return web::html(views::seals(page));
}

}  // namespace mingtang::desk
