// 退出目录的事项, on the edition's page: what leaves with the next edition, and the reason of each.
#include "catalog/retiring_pages.hpp"

#include "base/text.hpp"
#include "catalog/comment_pages.hpp"
#include "catalog/handlers.hpp"
#include "catalog/retiring.hpp"
#include "catalog/workbench.hpp"

namespace mingtang::catalog {

LeavingBox leaving_box(desk::Visit& visit, storage::Transaction& tx, EditionId id, bool writable) {
    LeavingBox box;
    box.csrf = visit.csrf;
    box.writable = writable;
    box.action = web::own_url(path_of(id, "/retirements"));
    box.item = {"item", "事项"};
    box.items.push_back({"", "全部没有写明理由的事项"});
    for (auto const& one : leaving_items(tx, id)) {
        LeavingLine line{"第 " + std::to_string(one.position) + " 行 " + one.name, one.reason, one.actor,
                         one.explained()};
        if (one.followed && one.reason.empty()) line.why = "由本稿中的事项承接";
        if (!one.explained()) line.why = "还没有写明理由", ++box.unexplained;
        box.items.push_back({one.item.text(), shorten(line.name, 40)});
        box.lines.push_back(std::move(line));
    }
    box.reason = {"reason", "退出理由", "", "如：依据已废止、职权已划出、与另一事项重复。理由将随新版本公布。"};
    box.reason.required = true;
    box.reason.max_length = int(longest_reason);
    return box;
}

web::Response explain_leaving(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    auto const named = visit.request.field("item");
    auto const item = ItemId::parse(named);
    if (!item && !named.empty()) return desk::not_found(visit);
    auto const done = explain(visit.desk, *id, item.value_or(ItemId{}), visit.request.field("reason"));
    if (done) return web::redirect(web::own_path(path_of(*id), {{"done", "explained"}}));
    if (done.error().kind == Refusal::Kind::invalid || done.error().kind == Refusal::Kind::conflict)
        return edition_refused(visit, *id, done.error());
    return desk::page_for(visit, done.error());
}

}  // namespace mingtang::catalog
