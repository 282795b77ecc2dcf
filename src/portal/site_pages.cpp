// Pages about the site itself: map, open data, and the words on accessibility, privacy and contact.
#include <algorithm>

#include "org/store.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/rows.hpp"
#include "portal/views.hpp"

namespace mingtang::portal {
namespace {

web::Response words(desk::Visit& visit, WordsPage page, std::string heading, Column const& column) {
    page.frame = frame_for(visit, heading, column);
    page.frame.trail = {{"首页", Url{"/"}}, {heading}};
    page.heading = std::move(heading);
    return answer(visit, views::words(page));
}

}  // namespace

web::Response site_map(desk::Visit& visit) {
    MapPage page;
    page.frame = frame_for(visit, "网站地图", about_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"网站地图"}};
    Group columns{"栏目",
                  {{"首页", Url{"/"}},
                   {"政府信息公开", Url{"/gk"}},
                   {"标准目录", Url{"/ml"}},
                   {"政策文件与解读", Url{"/zc"}},
                   {"全部公开文件", Url{"/docs"}},
                   {"政务公开标准化规范化工作专题", Url{"/zt/standardization"}},
                   {"依申请公开", Url{"/gk/apply"}},
                   {"按单位查", Url{"/units"}},
                   {"按镇街查", Url{"/areas"}},
                   {"互动交流", Url{"/hd"}},
                   {"我要提问", Url{"/ask"}},
                   {"查询答复", Url{"/ask/status"}},
                   {"公开的咨询", Url{"/questions"}},
                   {"回应关切", Url{"/responses"}},
                   {"搜索", Url{"/s"}},
                   {"数据开放", Url{"/data"}}}};
    Group about_site{"关于本站",
                     {{"关于本站", Url{"/about"}},
                      {"无障碍声明", Url{"/help/a11y"}},
                      {"隐私与个人信息保护", Url{"/privacy"}},
                      {"联系我们", Url{"/contact"}}}};
    Group fields{"领域", {}}, areas{"街道和镇", {}}, units{"单位", {}};
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        auto const today = visit.desk.today();
        for (auto const& field : org::fields(tx, today))
            fields.links.push_back({field.name, web::own_url("/ml/" + field.id.text())});
        for (auto const& one : org::jurisdictions_under(tx, here.path))
            if (one.parent == here.id) areas.links.push_back({one.name, web::own_url("/area/" + one.code)});
        for (auto const& unit : org::units_under(tx, here.path, today))
            if (unit.jurisdiction == here.id)
                units.links.push_back({unit.name, web::own_url("/units/" + unit.id.text())});
    });
    page.groups = {std::move(columns), std::move(fields), std::move(areas), std::move(units), std::move(about_site)};
    visit.topics.insert(visit.topics.end(), {"units", "catalogs"});
    return answer(visit, views::site_map(page));
}

web::Response open_data(desk::Visit& visit) {
    DataPage page;
    page.frame = frame_for(visit, "数据开放", data_column);
    page.frame.trail = {{"首页", Url{"/"}}, {"数据开放"}};
    visit.desk.database.read([&](storage::Transaction& tx) {
        auto const here = district(tx);
        auto const published = catalog::door::published_in(tx, here.path, true);
        for (auto const& field : org::fields(tx, visit.desk.today()))
            for (auto const& one : published) {
                if (one.catalog.field != field.id) continue;
                auto const path = field_path(one.jurisdiction, field.id);
                DataPage::Row row{(is_district(one.jurisdiction) ? "" : one.jurisdiction.name) + field.short_name,
                                  edition_label(one.edition),
                                  web::own_url(path),
                                  one.edition.items,
                                  {}};
                for (auto const& [name, file] :
                     {std::pair{"Excel", "xlsx"}, std::pair{"Word", "docx"}, std::pair{"PDF", "pdf"},
                      std::pair{"CSV", "csv"}, std::pair{"JSON", "json"}})
                    row.downloads.push_back({name, web::own_url(path + "/catalog." + file)});
                page.rows.push_back(std::move(row));
            }
    });
    visit.topics.emplace_back("catalogs");
    return answer(visit, views::open_data(page));
}

web::Response accessibility(desk::Visit& visit) {
    WordsPage page;
    page.lead = "本站按《无障碍环境建设法》和 GB/T 37668—2019 建设，不依赖脚本，可以只用键盘操作。";
    page.sections = {{"四种显示方式",
                      {"长辈版：字更大，一列排开，表格变成卡片，只留主要内容。", "高对比：黑底黄字，适合低视力的读者。",
                       "触摸屏：用于政务公开体验区，按键更大，离开后自动清空。",
                       "简体和繁体可以随时切换。显示方式只记在您的浏览器里。"}},
                     {"键盘和读屏软件",
                      {"按 Tab 键逐项移动，按回车键打开；每页开头的“跳到主要内容”可以越过导航。",
                       "每页都有标题层级、地标区域和面包屑；图标不单独表达意思。"}},
                     {"打印", {"页面可以直接打印到 A4 纸，导航不会印出来。"}},
                     {"遇到困难", {"如果有内容读不到、按不到，请告诉我们。" + contact_sentence(visit.site)}}};
    page.links = {{"使用长辈版", web::own_url("/mode/elder", {{"back", "/help/a11y"}})},
                  {"使用高对比", web::own_url("/mode/contrast", {{"back", "/help/a11y"}})},
                  {"回到标准版", web::own_url("/mode/normal", {{"back", "/help/a11y"}})}};
    return words(visit, std::move(page), "无障碍声明", about_column);
}

web::Response about(desk::Visit& visit) {
    WordsPage page;
    page.lead = visit.site.name + visit.site.platform + "按标准目录公布本级政府应当公开的事项。";
    page.sections = {{"这里有什么",
                      {"标准目录写明每个事项由谁公开、公开什么、依据什么、何时公开、在哪里公开。目录按领域编制，可以按"
                       "单位、按镇街查，也可以搜索。",
                       "目录每次修订都是一个新版本，以前的版本不删除。"}},
                     {"准确与更正", {"目录由各单位编制，经另一人审核后公布。发现错误，请告诉政务公开办公室。"}},
                     {"主办", {visit.site.sponsor.empty() ? visit.site.name : visit.site.sponsor}}};
    if (visit.site.demonstration)
        page.sections.insert(page.sections.begin(), {"演示数据", {"本站内容仅用于演示，不是真实的政府信息。"}});
    page.links = {{"查标准目录", Url{"/ml"}}, {"联系我们", Url{"/contact"}}};
    return words(visit, std::move(page), "关于本站", about_column);
}

web::Response privacy(desk::Visit& visit) {
    WordsPage page;
    page.lead = "查阅本站不需要注册，不需要提供任何个人信息；提问也不需要注册。";
    page.sections = {
        {"我们记录什么",
         {"服务器日志记录访问时间、页面类型和网络地址，用于安全，按规定保存后删除。", "您搜索的词不与您的身份关联。"}},
        {"浏览器里保存什么",
         {"只有显示方式（长辈版、高对比、触摸屏）和简繁选择；清除浏览器数据即可删除。没有统计脚本，没有第三方内容。"}},
        {"您提问的时候",
         {"您写的内容和自愿留的联系方式，只用于答复这条咨询；联系方式加密保存，每次查看都有记录，答复后按期限删除。",
          "同意公开的，公开的是遮盖个人信息后的问题和答复。查询码只有您有，我们不保存原码。"}},
        {"公共触摸屏", {"60 秒没有操作会询问您是否还在，再过 20 秒回到首页，不保留您看过什么。"}},
        {"您的权利",
         {"依照《个人信息保护法》，您可以查询、更正、删除与您有关的信息。" + contact_sentence(visit.site)}}};
    return words(visit, std::move(page), "隐私与个人信息保护", about_column);
}

web::Response contact(desk::Visit& visit) {
    WordsPage page;
    page.lead = "查不到、看不懂、发现该公开而没有公开的，都可以问。";
    WordsPage::Section office{visit.site.organizer.empty() ? "政务公开办公室" : visit.site.organizer, {}};
    if (!visit.site.phone.empty()) office.paragraphs.push_back("电话：" + visit.site.phone);
    office.paragraphs.push_back("工作人员会告诉您事项由哪个单位公开、在哪里能看到。");
    page.sections = {std::move(office), {"问具体单位", {"每个事项的页面上写着由哪个单位公开。"}}};
    page.links = {{"我要提问", Url{"/ask"}}, {"按单位查", Url{"/units"}}, {"搜索文件和公开事项", Url{"/s"}}};
    return words(visit, std::move(page), "联系我们", contact_column);
}

}  // namespace mingtang::portal
