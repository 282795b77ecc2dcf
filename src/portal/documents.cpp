// Lists of published documents: all of them narrowed by links, the policies with their interpretations in pairs, and
// the tombstones. No script; a parameter that says nothing narrows nothing, and the page says what it shows.
#include <algorithm>
#include <map>

#include "org/store.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"
#include "publication/classes.hpp"
#include "publication/kinds.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;
using publication::Kind;

constexpr int page_size = 20;

// A list at its page; a page number beyond the end shows the last one.
door::Page page_of_list(storage::Transaction& tx, door::Filter& filter, desk::Visit const& visit, web::Pages& pages) {
    auto const asked = visit.request.parameter("page");
    filter.page = web::Pages::of(asked, 1 << 20, page_size).now;
    filter.page_size = page_size;
    auto found = door::list(tx, filter);
    pages = web::Pages::of(asked, found.total, page_size);
    if (pages.now != filter.page) {
        filter.page = pages.now;
        found = door::list(tx, filter);
    }
    return found;
}

// One way to narrow (or to widen again) with what stands behind each link.
template <class Set>
void add_facet(std::vector<Group>& facets, std::string heading, std::vector<door::Count> const& counts,
               door::Filter const& filter, std::string_view chosen, Set&& with) {
    Group group{std::move(heading), {}};
    for (auto const& count : counts) {
        bool const here = count.code == chosen;
        if (count.documents == 0 && !here) continue;
        group.links.push_back({count.words, documents_url(with(filter, here ? std::string{} : count.code)), here,
                               here ? "取消" : std::to_string(count.documents)});
    }
    if (group.links.size() > 1 || (group.links.size() == 1 && group.links[0].here)) facets.push_back(std::move(group));
}

void add_facets(storage::Transaction& tx, DocumentsPage& page, door::Filter const& filter) {
    add_facet(page.facets, "体裁", door::count_by_kind(tx, filter), filter,
              filter.kind ? publication::code(*filter.kind) : "", [](door::Filter f, std::string const& code) {
                  f.kind = publication::parse_kind(code);
                  return f;
              });
    add_facet(page.facets, "年份", door::count_by_year(tx, filter), filter,
              filter.year ? std::to_string(*filter.year) : "", [](door::Filter f, std::string const& code) {
                  f.year = code.empty() ? std::optional<int>{} : std::stoi(code);
                  return f;
              });
    add_facet(page.facets, "领域", door::count_by_field(tx, filter), filter, filter.field ? filter.field.text() : "",
              [](door::Filter f, std::string const& code) {
                  f.field = org::FieldId::parse(code).value_or(org::FieldId{});
                  return f;
              });
    add_facet(page.facets, "发布机构", door::count_by_unit(tx, filter), filter, filter.unit ? filter.unit.text() : "",
              [](door::Filter f, std::string const& code) {
                  f.unit = org::UnitId::parse(code).value_or(org::UnitId{});
                  return f;
              });
}

void add_validities(DocumentsPage& page, door::Filter const& filter) {
    Group group{"有效性", {}};
    using enum door::Validity;
    for (auto const one : {in_force, amended, lapsed, repealed}) {
        auto other = filter;
        bool const here = filter.validity == one;
        other.validity = here ? std::optional<door::Validity>{} : one;
        group.links.push_back({std::string{door::chinese(one)}, documents_url(other), here, here ? "取消" : ""});
    }
    page.facets.push_back(std::move(group));
}

Url feed_of(door::Filter const& filter) {
    return web::own_url("/feed.xml", query_of(filter));
}

std::string told_of(int total, std::string const& words) {
    if (total == 0) return words.empty() ? "还没有公布的文件。" : "没有符合“" + words + "”的文件。";
    return (words.empty() ? "共有 " : words + "，共有 ") + std::to_string(total) + " 件。";
}

// The plan's own topic page also holds what it asked for: the catalogs of the district by field and of every town
// (plan §四: 目录在专题公布).
constexpr std::string_view plan_topic = "standardization";
void add_catalogs(storage::Transaction& tx, DocumentsPage& page, desk::Visit& visit) {
    auto const here = district(tx);
    Group fields{"区级标准目录", {}}, areas{"街道、镇标准目录", {}};
    std::map<std::string, std::pair<std::string, int>, std::less<>> towns;  // by code: name, fields published
    auto const published = catalog::door::published_in(tx, here.path, true);
    for (auto const& field : org::fields(tx, visit.desk.today()))
        for (auto const& one : published)
            if (one.catalog.field == field.id && is_district(one.jurisdiction))
                fields.links.push_back({field.short_name, web::own_url(field_path(one.jurisdiction, field.id)), false,
                                        std::to_string(one.edition.items) + " 项"});
    for (auto const& one : published) {
        if (is_district(one.jurisdiction)) continue;
        auto& town = towns[one.jurisdiction.code];
        town.first = one.jurisdiction.name;
        ++town.second;
    }
    for (auto const& [code, town] : towns)
        areas.links.push_back(
            {town.first, web::own_url("/area/" + code), false, std::to_string(town.second) + " 个领域"});
    for (auto* group : {&fields, &areas})
        if (!group->links.empty()) page.groups.push_back(std::move(*group));
    visit.topics.insert(visit.topics.end(), {"catalogs", "units"});
}

}  // namespace

web::Response documents(desk::Visit& visit) {
    auto filter = filter_of(visit.request);
    DocumentsPage page;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const words = in_words(tx, filter, visit.desk.today());
        auto const found = page_of_list(tx, filter, visit, page.pages);
        page.lines = lines_of(found.documents);
        page.told = told_of(found.total, words);
        page.heading = words.empty() ? "全部公开文件" : words;
        add_facets(tx, page, filter);
        add_validities(page, filter);
    });
    page.pages.path = "/docs";
    page.pages.query = query_of(filter);
    auto query = query_of(filter);
    query.emplace_back("page", page.pages.now > 1 ? std::to_string(page.pages.now) : "");
    page.frame = frame_for(visit, page.heading, filter.kind ? column_of(*filter.kind) : platform_column, query);
    page.frame.trail = {{"首页", Url{"/"}}, {"政府信息公开", Url{"/gk"}}, {page.heading}};
    page.frame.feed = feed_of(filter);
    page.withdrawn = {"已撤回的文件", Url{"/docs/withdrawn"}};
    visit.topics.insert(visit.topics.end(), {door::topic_of(filter), std::string{"units"}});
    return answer(visit, views::documents(page));
}

web::Response policies(desk::Visit& visit) {
    struct Tab {
        std::string_view code, words;
        std::optional<Kind> kind;
    };
    static constexpr Tab tabs[] = {{"normative", "行政规范性文件", Kind::normative},
                                   {"policy", "其他政策文件", Kind::policy},
                                   {"interpretation", "政策解读", Kind::interpretation}};
    auto const asked = visit.request.parameter("tab");
    auto const* tab =
        std::find_if(std::begin(tabs), std::end(tabs), [&](auto const& one) { return one.code == asked; });
    if (tab == std::end(tabs)) tab = tabs;
    door::Filter filter;
    filter.kind = tab->kind;
    DocumentsPage page;
    page.heading = "政策文件与解读";
    page.lead = "每份政策文件和它的解读成对列出；已废止、失效的文件仍可查到，并标明。";
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto found = page_of_list(tx, filter, visit, page.pages);
        if (asked.empty() && found.total == 0) {  // who chose nothing is not shown an empty tab
            tab = &tabs[1];
            filter.kind = tab->kind;
            found = page_of_list(tx, filter, visit, page.pages);
        }
        page.lines = lines_of(found.documents);
        add_interpretations(tx, page.lines, found.documents);
        for (auto const& one : found.documents) visit.topics.push_back(door::topic_of(one.id));
        page.told = told_of(found.total, "");
    });
    for (auto const& one : tabs)
        page.tabs.push_back(
            {std::string{one.words}, web::own_url("/zc", {{"tab", std::string{one.code}}}), &one == tab});
    // A tab that is empty today is filled tomorrow, by either kind.
    for (auto const& one : tabs) {
        door::Filter other;
        other.kind = one.kind;
        visit.topics.push_back(door::topic_of(other));
    }
    page.pages.path = "/zc";
    page.pages.query = {{"tab", std::string{tab->code}}};
    page.frame = frame_for(
        visit, page.heading, policy_column,
        {{"tab", std::string{tab->code}}, {"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
    page.frame.trail = {{"首页", Url{"/"}}, {page.heading}};
    page.frame.feed = feed_of(filter);
    page.withdrawn = {"全部公开文件", Url{"/docs"}};
    return answer(visit, views::documents(page));
}

web::Response topic_page(desk::Visit& visit) {
    auto const* topic = publication::topic_page(visit.captured(0));
    if (!topic) return missing(visit);
    door::Filter filter;
    filter.special = topic->code;
    DocumentsPage page;
    page.heading = topic->chinese;
    visit.desk.database.read([&](storage::Transaction& tx) {
        page.lines = lines_of(page_of_list(tx, filter, visit, page.pages).documents);
        page.told = page.lines.empty() ? "这个专题还没有公布文件。" : "";
    });
    if (topic->code == plan_topic) visit.desk.database.read([&](auto& tx) { add_catalogs(tx, page, visit); });
    page.pages.path = "/zt/" + std::string{topic->code};
    page.frame = frame_for(visit, page.heading, platform_column,
                           {{"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
    page.frame.trail = {{"首页", Url{"/"}}, {"政府信息公开", Url{"/gk"}}, {page.heading}};
    page.frame.feed = feed_of(filter);
    page.withdrawn = {"全部公开文件", Url{"/docs"}};
    visit.topics.push_back(door::topic_of(filter));
    return answer(visit, views::documents(page));
}

web::Response withdrawn_documents(desk::Visit& visit) {
    WithdrawnPage page;
    visit.desk.database.read([&](storage::Transaction& tx) {
        door::Filter filter;
        auto const asked = visit.request.parameter("page");
        filter.page = web::Pages::of(asked, 1 << 20, page_size).now;
        auto const found = door::withdrawn(tx, filter);
        page.pages = web::Pages::of(asked, found.total, page_size);
        for (auto const& one : found.tombstones)
            page.lines.push_back({one.title, web::own_url(door::path_of(one.id)), one.number, one.unit_name,
                                  day_of(one.withdrawn_at), one.reason});
    });
    page.pages.path = "/docs/withdrawn";
    page.frame = frame_for(visit, "已撤回的文件", platform_column,
                           {{"page", page.pages.now > 1 ? std::to_string(page.pages.now) : ""}});
    page.frame.trail = {{"首页", Url{"/"}}, {"政府信息公开", Url{"/gk"}}, {"已撤回的文件"}};
    page.frame.searchable = false;
    visit.topics.emplace_back("publications");
    return answer(visit, views::withdrawn(page));
}

}  // namespace mingtang::portal
