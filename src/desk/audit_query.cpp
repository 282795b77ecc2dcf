#include "desk/audit_query.hpp"

#include "base/text.hpp"
#include "desk/act_words.hpp"
#include "identity/account_rules.hpp"
#include "identity/store.hpp"

namespace mingtang::desk {
namespace {

using Outcome = audit::Entry::Outcome;

std::optional<Date> day(AuditQuery& query, std::string const& typed, std::string field) {
    if (typed.empty()) return std::nullopt;
    auto const parsed = parse_date(typed);
    if (!parsed) query.problems.push_back({std::move(field), "日期请写成 2026-11-20 这样。"});
    return parsed;
}

void append_cell(std::string& out, std::string_view text, bool last = false) {
    // ＝＋－＠ of Chinese keyboards are read as formulas too.
    bool formula = !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string_view::npos;
    for (auto const* wide : {"＝", "＋", "－", "＠"}) formula = formula || text.starts_with(wide);
    out += '"';
    if (formula) out += '\'';
    for (char const c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += last ? "\"\r\n" : "\",";
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> AuditQuery::parameters() const {
    return {{"from", from}, {"to", to}, {"act", act}, {"login", login}, {"outcome", outcome}};
}

AuditQuery audit_query(storage::Transaction& tx, web::Request const& request) {
    AuditQuery query;
    query.from = clean_line(request.parameter("from"));
    query.to = clean_line(request.parameter("to"));
    query.act = clean_line(request.parameter("act"));
    query.login = identity::written_login(request.parameter("login"));
    query.outcome = clean_line(request.parameter("outcome"));
    query.filter.from = day(query, query.from, "from");
    query.filter.to = day(query, query.to, "to");
    if (query.filter.from && query.filter.to && *query.filter.to < *query.filter.from)
        query.problems.push_back({"to", "结束日期早于开始日期。"});
    query.filter.act = query.act;
    if (!query.login.empty()) {
        auto const account = identity::find_account_by_login(tx, query.login);
        if (account)
            query.filter.account = account->id.value;
        else
            query.problems.push_back({"login", "没有登录名为“" + shorten(query.login, 32) + "”的账号。"});
    }
    if (query.outcome == "done") query.filter.outcome = Outcome::done;
    if (query.outcome == "refused") query.filter.outcome = Outcome::refused;
    return query;
}

std::string audit_csv_head() {
    return "\xEF\xBB\xBF时间,操作人,单位,账号编号,操作,操作代码,对象,对象编号,原值,新值,说明,结果,请求编号\r\n";
}

void append_csv(std::string& out, audit::Kept const& kept) {
    auto const& entry = kept.entry;
    append_cell(out, local_minute(entry.at));
    append_cell(out, entry.actor);
    append_cell(out, entry.unit);
    append_cell(out, entry.account ? std::to_string(entry.account) : "");
    append_cell(out, words_of_act(entry.act));
    append_cell(out, entry.act);
    append_cell(out, words_of_kind(entry.object_kind));
    append_cell(out, entry.object_id ? std::to_string(entry.object_id) : "");
    append_cell(out, entry.before);
    append_cell(out, entry.after);
    append_cell(out, entry.reason);
    append_cell(out, entry.outcome == Outcome::done ? "完成" : "未准许");
    append_cell(out, entry.request_id, true);
}

}  // namespace mingtang::desk
