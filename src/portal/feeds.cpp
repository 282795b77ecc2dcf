// What programs follow: Atom and RSS of the newest documents under any filter, the site map, robots.txt. What was
// withdrawn is gone from each with the page cache's topics; nothing here keeps a copy.
#include <algorithm>

#include "org/store.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "publication/kinds.hpp"
#include "questions/door.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;

constexpr int entries_of_feed = 50;
constexpr int addresses_of_map = 5000;

// Elements by function, so that no text gets in unescaped.
class XmlText {
  public:
    explicit XmlText(std::string_view head) { out_ = head; }
    XmlText& open(std::string_view tag) {
        out_.append("<").append(tag).append(">");
        return *this;
    }
    XmlText& close(std::string_view tag) {
        out_.append("</").append(tag).append(">\n");
        return *this;
    }
    XmlText& element(std::string_view tag, std::string_view text) {
        out_.append("<").append(tag).append(">");
        escape_into(out_, text);
        return close(tag);
    }
    XmlText& link(std::string_view relation, std::string_view address) {
        out_.append("<link rel=\"").append(relation).append("\" href=\"");
        escape_into(out_, address);
        out_ += "\"/>\n";
        return *this;
    }
    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

std::string rfc3339(Instant moment) {
    return iso(moment);
}

// Sun, 06 Nov 1994 08:49:37 GMT, as RSS wants it.
std::string rfc822(Instant moment) {
    using namespace std::chrono;
    static constexpr std::string_view days_of_week[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::string_view months_of_year[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = floor<days>(moment);
    year_month_day const date{day};
    auto const text = iso(moment);  // 2026-06-30T01:02:03.004Z
    return std::string{days_of_week[weekday{day}.c_encoding()]} + ", " + text.substr(8, 2) + " " +
           std::string{months_of_year[unsigned(date.month()) - 1]} + " " + text.substr(0, 4) + " " +
           text.substr(11, 8) + " GMT";
}

struct Entries {
    std::string title;
    std::vector<door::Listed> documents;
    Instant changed{};
};

Entries entries(desk::Visit& visit, door::Filter& filter) {
    filter = filter_of(visit.request);
    filter.page_size = entries_of_feed;
    Entries found;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const words = in_words(tx, filter, visit.desk.today());
        found.title = visit.site.name + " – " + (words.empty() ? "公开文件" : words);
        found.documents = door::latest_changes(tx, filter).documents;
    });
    for (auto const& one : found.documents) found.changed = std::max(found.changed, one.changed_at);
    visit.topics.insert(visit.topics.end(), {door::topic_of(filter), "units", "site"});
    return found;
}

std::string about(door::Listed const& one) {
    auto text = std::string{one.unit_name};
    if (!one.number.empty()) text += " · " + one.number;
    if (!one.summary.empty()) text += " · " + one.summary;
    if (one.validity != door::Validity::in_force) text += " · " + std::string{door::chinese(one.validity)};
    return text;
}

web::Response xml(std::string text, std::string_view type) {
    web::Response response;
    response.type = std::string{type} + "; charset=utf-8";
    response.body = std::move(text);
    return response;
}

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

}  // namespace

web::Response feed_atom(desk::Visit& visit) {
    door::Filter filter;
    auto const found = entries(visit, filter);
    auto const& root = visit.site.public_url;
    XmlText text{std::string{xml_head} + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n"};
    text.element("title", found.title).element("id", root + documents_url(filter).str());
    text.element("updated", rfc3339(found.changed)).link("alternate", root + documents_url(filter).str());
    text.link("self", root + web::own_path("/feed.xml", query_of(filter)));
    for (auto const& one : found.documents) {
        auto const address = root + door::path_of(one.id);
        text.open("entry").element("title", one.title).element("id", address).link("alternate", address);
        text.element("published", rfc3339(one.published_at)).element("updated", rfc3339(one.changed_at));
        text.open("author").element("name", one.unit_name).close("author");
        text.element("summary", about(one)).close("entry");
    }
    return xml(text.close("feed").take(), "application/atom+xml");
}

web::Response feed_rss(desk::Visit& visit) {
    door::Filter filter;
    auto const found = entries(visit, filter);
    auto const& root = visit.site.public_url;
    XmlText text{std::string{xml_head} + "<rss version=\"2.0\"><channel>\n"};
    text.element("title", found.title).element("link", root + documents_url(filter).str());
    text.element("description", found.title).element("language", "zh-cn");
    if (found.changed != Instant{}) text.element("lastBuildDate", rfc822(found.changed));
    for (auto const& one : found.documents) {
        auto const address = root + door::path_of(one.id);
        text.open("item").element("title", one.title).element("link", address).element("guid", address);
        text.element("pubDate", rfc822(one.published_at)).element("description", about(one)).close("item");
    }
    return xml(text.close("channel").close("rss").take(), "application/rss+xml");
}

// The index: the portal's own pages, then the documents by thousands.
web::Response site_map_index(desk::Visit& visit) {
    int documents = 0;
    visit.desk.database.read([&](storage::Transaction& tx) {
        door::Filter filter;
        filter.page_size = 1;
        documents = door::list(tx, filter).total;
    });
    auto const& root = visit.site.public_url;
    XmlText text{std::string{xml_head} + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"};
    text.open("sitemap").element("loc", root + "/sitemap/pages.xml").close("sitemap");
    for (int page = 1; (page - 1) * addresses_of_map < documents; ++page)
        text.open("sitemap").element("loc", root + "/sitemap/" + std::to_string(page) + ".xml").close("sitemap");
    visit.topics.emplace_back("publications");
    return xml(text.close("sitemapindex").take(), "application/xml");
}

web::Response site_map_part(desk::Visit& visit) {
    auto part = visit.captured(0);
    if (!part.ends_with(".xml")) return missing(visit);
    part.remove_suffix(4);
    auto const& root = visit.site.public_url;
    XmlText text{std::string{xml_head} + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"};
    auto const address = [&](std::string const& path, std::string const& changed = {}) {
        text.open("url").element("loc", root + path);
        if (!changed.empty()) text.element("lastmod", changed);
        text.close("url");
    };
    if (part == "pages") {
        for (auto const path :
             {"/", "/gk", "/gk/apply", "/ml", "/zc", "/docs", "/units", "/areas", "/data", "/hd", "/questions", "/responses",
              "/ask", "/contact", "/about"})
            address(path);
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const here = district(tx);
            for (auto const& one : catalog::door::published_in(tx, here.path, true))
                address(field_path(one.jurisdiction, one.catalog.field), published_day(one.edition));
            for (auto const& one : org::units_under(tx, here.path, visit.desk.today()))
                address("/gk/unit/" + one.id.text());
            questions::door::Filter all;
            all.page_size = addresses_of_map;
            for (auto const& one : questions::door::list(tx, all).questions)
                address(questions::door::path_of(one.id), day_of(one.changed_at));
        });
        visit.topics.insert(visit.topics.end(), {"catalogs", "units", std::string{questions::door::topic_of_list}});
    } else {
        auto const number = Id<struct MapPart>::parse(part);
        if (!number || number->value > 1000) return missing(visit);
        door::Filter filter;
        filter.page = static_cast<int>(number->value);
        filter.page_size = addresses_of_map;
        visit.desk.database.read([&](storage::Transaction& tx) {
            for (auto const& one : door::list(tx, filter).documents)
                if (!publication::info(one.kind).names_persons) address(door::path_of(one.id), day_of(one.changed_at));
        });
        visit.topics.emplace_back("publications");
    }
    return xml(text.close("urlset").take(), "application/xml");
}

web::Response robots(desk::Visit& visit) {
    visit.topics.emplace_back("site");
    return web::plain(
        "User-agent: *\nDisallow: /console\nDisallow: /s\nDisallow: /ask/\nDisallow: /mode/\nDisallow: /script/\nSitemap: " +
        visit.site.public_url + "/sitemap.xml\n");
}

}  // namespace mingtang::portal
