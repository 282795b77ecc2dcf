// 政府信息公开平台 (国办公开办函〔2019〕61号, rulebook §6.3): 指南、制度、法定主动公开内容、年报、依申请公开 - the same
// blocks under the same names for the district, each unit and each town.
#include <algorithm>

#include "org/store.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/views.hpp"
#include "publication/classes.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;

constexpr int shown_in_block = 5;
constexpr int latest_shown = 10;
constexpr int page_of_ended = 1;  // only whether there are any is asked

PlatformPage::Block block_of(storage::Transaction& tx, door::Filter filter, std::string_view special,
                             std::string_view missing, org::UnitId government) {
    filter.special = special;
    filter.page_size = shown_in_block;
    auto const* topic = publication::topic_page(special);
    auto found = door::list(tx, filter);
    // On the district's own platform stands the government's own; what the others wrote is behind 全部.
    if (government) {
        auto own = filter;
        own.unit = government;
        if (auto of_government = door::list(tx, own); of_government.total > 0)
            found.documents = std::move(of_government.documents);
    }
    PlatformPage::Block block;
    block.heading = topic->chinese;
    block.missing = missing;
    block.id = special;
    block.here = Url{"#" + block.id};
    block.lines = lines_of(found.documents);
    if (found.total > int(found.documents.size()))
        block.all = {"全部 " + std::to_string(found.total) + " 件", documents_url(filter)};
    return block;
}

// 条例 20 binds every organ; 条例 21 adds what counties and towns owe.
void add_matters(storage::Transaction& tx, PlatformPage& page, door::Filter const& filter, bool of_town) {
    auto const counts = door::count_by_statutory(tx, filter);
    for (auto const& matter : publication::statutory_matters()) {
        // 条例 21 has a part for towns only
        if (matter.town && !of_town) continue;
        auto const counted =
            std::find_if(counts.begin(), counts.end(), [&](auto const& one) { return one.code == matter.code; });
        auto narrowed = filter;
        narrowed.statutory = matter.code;
        PlatformPage::Matter line{
            std::string{matter.article}, std::string{matter.chinese}, documents_url(narrowed), 0, {}};
        if (counted != counts.end() && counted->documents > 0) {
            line.documents = counted->documents;
            narrowed.page_size = 1;
            if (auto const newest = door::list(tx, narrowed); !newest.documents.empty())
                line.latest = day_of(newest.documents.front().published_at);
        }
        // 61号: 履职依据 has its own list of what no longer holds
        if (matter.code == "20-01" || matter.code == "20-03") {
            narrowed.page_size = page_of_ended;
            for (auto const ended : {door::Validity::lapsed, door::Validity::repealed}) {
                narrowed.validity = ended;
                if (door::list(tx, narrowed).total > 0)
                    line.also.push_back({std::string{door::chinese(ended)} + "的文件", documents_url(narrowed)});
            }
        }
        (matter.code.starts_with("21") ? page.local_matters : page.matters).push_back(std::move(line));
    }
}

void add_content(storage::Transaction& tx, PlatformPage& page, door::Filter const& filter, bool of_town = false,
                 org::UnitId government = {}) {
    page.blocks = {
        block_of(tx, filter, "disclosure-guide", "指南还没有发布。", government),
        block_of(tx, filter, "disclosure-rules", "制度还没有发布。", government),
        block_of(tx, filter, "annual-report", "年报应当在每年 1 月 31 日前发布（条例第五十条第二款）。", government)};
    add_matters(tx, page, filter, of_town);
    auto newest = filter;
    newest.page_size = latest_shown;
    auto const found = door::list(tx, newest);
    page.latest = lines_of(found.documents);
    if (found.total > latest_shown)
        page.all_latest = {"全部 " + std::to_string(found.total) + " 件", documents_url(filter)};
}

web::PageFrame framed(desk::Visit& visit, std::string const& heading, bool root, door::Filter const& filter) {
    auto frame = frame_for(visit, heading, platform_column);
    frame.trail = {{"首页", Url{"/"}}};
    if (!root) frame.trail.push_back({"政府信息公开", Url{"/gk"}});
    frame.trail.push_back({root ? "政府信息公开" : heading});
    frame.feed = web::own_url("/feed.xml", query_of(filter));
    return frame;
}

// 条例 33: when an application is answered, in the numbers that hold today.
WordsPage::Section answering(Date today) {
    WordsPage::Section section{"什么时候答复", {}};
    auto const& statutes = statutes::built_in();
    if (auto const reply = statutes.limit("foi.reply", today))
        section.paragraphs.push_back("能够当场答复的，当场答复；不能当场答复的，自收到申请之日起" +
                                     statutes::in_words(reply->amount, reply->unit) + "内答复。依据：" +
                                     reply->article + "。");
    if (auto const extension = statutes.limit("foi.extension", today))
        section.paragraphs.push_back("需要延长的，经政府信息公开工作机构负责人同意并告知申请人，最长延长" +
                                     statutes::in_words(extension->amount, extension->unit) + "。依据：" +
                                     extension->article + "。");
    return section;
}

}  // namespace

web::Response platform(desk::Visit& visit) {
    PlatformPage page;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        page.heading = here.name + "政府信息公开平台";
        auto const registered = org::units_under(tx, here.path, visit.desk.today());
        org::UnitId government;
        for (auto const& one : registered)
            if (one.jurisdiction == here.id && one.kind.ends_with("政府")) government = one.id;
        add_content(tx, page, {}, false, government);
        page.catalogs = {{"基层政务公开标准目录（26 个领域）", Url{"/ml"}}};
        auto const& special = publication::topic_pages();
        for (auto const& topic : special)
            if (topic.code == "standardization")
                page.catalogs.push_back({std::string{topic.chinese}, web::own_url("/zt/" + std::string{topic.code})});
        Group units{"各单位平台", {}}, towns{"街道、镇平台", {}};
        for (auto const& one : org::jurisdictions_under(tx, here.path))
            if (one.parent == here.id) towns.links.push_back({one.name, web::own_url("/gk/area/" + one.code)});
        for (auto const& one : registered)
            if (one.jurisdiction == here.id)
                units.links.push_back({one.name, web::own_url("/gk/unit/" + one.id.text())});
        page.others = {std::move(towns), std::move(units)};
    });
    page.frame = framed(visit, page.heading, true, {});
    visit.topics.insert(visit.topics.end(), {"publications", "units"});
    return answer(visit, views::platform(page));
}

web::Response platform_of_unit(desk::Visit& visit) {
    auto const id = org::UnitId::parse(visit.captured(0));
    PlatformPage page;
    door::Filter filter;
    bool found = false;
    if (id)
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const unit = org::find_unit(tx, *id);
            if (!unit) return;
            found = true;
            filter.unit = *id;
            page.heading = unit->name + "政府信息公开";
            page.catalogs = {{"本单位的标准目录事项", web::own_url("/units/" + id->text())}};
            add_content(tx, page, filter);
        });
    if (!found) return missing(visit);
    page.frame = framed(visit, page.heading, false, filter);
    visit.topics.insert(visit.topics.end(), {door::topic_of(filter), "unit:" + id->text(), "units"});
    return answer(visit, views::platform(page));
}

web::Response platform_of_area(desk::Visit& visit) {
    PlatformPage page;
    door::Filter filter;
    bool found = false;
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = org::find_jurisdiction_by_code(tx, visit.captured(0));
        if (!here || is_district(*here)) return;
        found = true;
        filter.jurisdiction_path = here->path;
        page.heading = here->name + "政府信息公开";
        page.catalogs = {{"本地的标准目录", web::own_url("/area/" + here->code)}};
        add_content(tx, page, filter, true);
    });
    if (!found) return missing(visit);
    page.frame = framed(visit, page.heading, false, {});
    visit.topics.insert(visit.topics.end(), {"publications", "units"});
    return answer(visit, views::platform(page));
}

// 条例 29: what an application must say. The words are the law's; nothing is taken in here.
web::Response platform_apply(desk::Visit& visit) {
    WordsPage page;
    page.heading = "依申请公开";
    page.lead = "没有主动公开的政府信息，公民、法人或者其他组织可以申请获取（《政府信息公开条例》第二十七条）。";
    page.sections = {
        {"申请应当写明什么",
         {"申请人的姓名或者名称、身份证明、联系方式。",
          "申请公开的政府信息的名称、文号或者便于行政机关查询的其他特征性描述。",
          "申请公开的政府信息的形式要求，包括获取信息的方式、途径。", "依据：条例第二十九条。"}},
        {"怎样提出",
         {"采用信件、数据电文等书面形式；书写确有困难的，可以口头提出，由受理的工作人员代为填写。依据：条例第二十九条"
          "。",
          contact_sentence(visit.site)}},
        answering(visit.desk.today()),
        {"申请之前", {"先搜索一下：想要的信息也许已经公开。"}}};
    page.links = {
        {"搜索已公开的文件和事项", Url{"/s"}}, {"政府信息公开指南", Url{"/gk"}}, {"联系我们", Url{"/contact"}}};
    page.frame = frame_for(visit, page.heading, platform_column);
    page.frame.column_type = "依申请公开";
    page.frame.trail = {{"首页", Url{"/"}}, {"政府信息公开", Url{"/gk"}}, {page.heading}};
    return answer(visit, views::words(page));
}

}  // namespace mingtang::portal
