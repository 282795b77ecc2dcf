// The list of concerns, the most recent first, with the clock that presses; and the form that brings one in.
#include "base/text.hpp"
#include "desk/typed_moment.hpp"
#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/handlers.hpp"
#include "response/registering.hpp"
#include "response/store.hpp"
#include "response/views.hpp"
#include "response/wording.hpp"
#include "response/workbench.hpp"

namespace mingtang::response {
namespace {

using storage::Transaction;

constexpr int page_size = 30;

ConcernFilter filter_of(desk::Visit const& visit) {
    ConcernFilter filter;
    filter.state = parse_state(visit.request.parameter("state"));
    filter.tier = parse_tier(visit.request.parameter("tier"));
    filter.source = parse_source(visit.request.parameter("source"));
    if (!is_office(visit.desk.actor)) filter.unit = visit.desk.actor.unit;
    filter.page_size = page_size;
    return filter;
}

template <class Enums, class Enum>
std::vector<web::Choice> choices(Enums const& all, std::optional<Enum> chosen, std::string_view nothing) {
    std::vector<web::Choice> found{{"", std::string{nothing}}};
    for (auto const one : all) found.push_back({std::string{code(one)}, std::string{chinese(one)}, "", chosen == one});
    return found;
}

std::vector<std::pair<std::string_view, std::string>> query_of(ConcernFilter const& filter) {
    return {{"state", filter.state ? std::string{code(*filter.state)} : ""},
            {"tier", filter.tier ? std::string{code(*filter.tier)} : ""},
            {"source", filter.source ? std::string{code(*filter.source)} : ""}};
}

NewConcernPage form_page(desk::Visit const& visit) {
    auto const typed = [&](std::string_view name) { return std::string{visit.request.field(name)}; };
    NewConcernPage page;
    page.frame = frame_for(visit, "登记关切");
    page.frame.crumbs = {{"回应关切", web::own_url(home)}, {"登记"}};
    page.csrf = visit.csrf;
    page.source = {"source", "来源"};
    page.source.required = true;
    page.sources = choices(all_sources, parse_source(typed("source")), "请选择");
    page.tier = {"tier", "等级", "",
                 "特别重大、重大突发事件 5 小时内发布权威信息、24 小时内举行新闻发布会，其他 48 小时内回应。"};
    page.tier.required = true;
    page.tiers = choices(all_tiers, parse_tier(typed("tier")), "请选择");
    page.reference = {"reference", "来源编号", typed("reference"), "转办单号、工单号，可以不填。"};
    page.reference.max_length = 200;
    page.matter = {"matter", "关切什么", typed("matter"), "一句话，不写姓名、电话等个人信息。"};
    page.matter.required = true;
    page.matter.max_length = 200;
    page.detail = {"detail", "具体情况", typed("detail"), "只在工作台内可见。"};
    page.detail.max_length = 10'000;
    page.place = {"place", "地点", typed("place")};
    page.place.max_length = 200;
    page.seen_at = {"seen_at", "发现时间", typed("seen_at"), "北京时间。时限从发现时起算，昼夜和节假日连续计算。"};
    page.seen_at.type = "datetime-local";
    page.seen_at.required = true;
    page.about = {"about", "涉及的文件", typed("about"), "已发布信息的编号，可以不填；填了，回应与它相互链接。"};
    return page;
}

std::string field_of(Refusal const& refusal) {
    for (auto const& [wording, field] :
         {std::pair{wording::matter_needed, "matter"}, std::pair{wording::source_needed, "source"},
          std::pair{wording::tier_needed, "tier"}, std::pair{wording::seen_needed, "seen_at"},
          std::pair{wording::no_such_document, "about"}})
        if (refusal.says.key == wording.key) return field;
    return "detail";
}

}  // namespace

web::Response concerns(desk::Visit& visit) {
    auto filter = filter_of(visit);
    ConcernsPage page;
    page.frame = frame_for(visit, "回应关切");
    page.frame.subtitle = "时限按国办发〔2016〕61号、80号，从发现时起连续计算。";
    page.editor = identity::may(visit.desk.actor, identity::Act::edit_publication);
    visit.desk.database.read([&](Transaction& tx) {
        // A unit's own, wherever they were registered; the office's, all of its place.
        std::string const path = filter.unit ? "/" : visit.desk.actor.jurisdiction_path;
        auto const total = count_concerns_under(tx, path, filter);
        page.pages = web::Pages::of(visit.request.parameter("page"), total, page_size);
        filter.page = page.pages.now;
        for (auto const& one : concerns_under(tx, path, filter)) page.lines.push_back(line_of(one, visit.desk.now));
        page.told = total == 0 ? "" : "共 " + std::to_string(total) + " 条。";
        auto other = filter;
        other.state.reset();
        page.filters.push_back({"全部", web::own_url(home, query_of(other)), !filter.state,
                                std::to_string(count_concerns_under(tx, path, other))});
        for (auto const state : all_states) {
            other.state = state;
            auto const count = count_concerns_under(tx, path, other);
            if (count > 0 || filter.state == state)
                page.filters.push_back({std::string{chinese(state)}, web::own_url(home, query_of(other)),
                                        filter.state == state, std::to_string(count)});
        }
    });
    page.tier = {"tier", "等级"};
    page.tiers = choices(all_tiers, filter.tier, "全部等级");
    page.source = {"source", "来源"};
    page.sources = choices(all_sources, filter.source, "全部来源");
    page.state = filter.state ? code(*filter.state) : "";
    page.pages.path = home;
    page.pages.query = query_of(filter);
    return web::html(views::concerns(page));
}

web::Response new_concern(desk::Visit& visit) {
    return web::html(views::new_concern(form_page(visit)));
}

web::Response create_concern(desk::Visit& visit) {
    auto const& request = visit.request;
    NewConcern wanted;
    wanted.source = parse_source(request.field("source"));
    wanted.tier = parse_tier(request.field("tier"));
    wanted.reference = request.field("reference");
    wanted.matter = request.field("matter");
    wanted.detail = request.field("detail");
    wanted.place = request.field("place");
    wanted.seen_at = desk::typed_moment(request.field("seen_at"));
    wanted.about = request.field("about");
    auto const made = register_concern(visit.desk, wanted);
    if (made) return done(path_of(made->id), "registered");
    if (made.error().kind != Refusal::Kind::invalid) return desk::page_for(visit, made.error());
    auto page = form_page(visit);
    auto const field = field_of(made.error());
    page.problems = {{field, made.error().sentence()}};
    for (auto* one : {&page.source, &page.tier, &page.matter, &page.detail, &page.seen_at, &page.about})
        if (one->name == field) one->error = made.error().sentence();
    return web::html(views::new_concern(page), 422);
}

}  // namespace mingtang::response
