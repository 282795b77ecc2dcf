#include "portal/frame.hpp"

#include "base/text.hpp"
#include "org/store.hpp"
#include "portal/traditional.hpp"

namespace mingtang::portal {

using Section = web::PageFrame::Section;

Column const home_column{Section::home, "首页", "按标准目录公布本级政府应当公开的事项，提供查询、下载和数据接口。",
                         "政务公开,标准目录,政府信息公开", "首页"};
Column const catalog_column{Section::catalog, "标准目录",
                            "基层政务公开标准目录：谁公开、公开什么、依据什么、何时公开、在哪里公开。",
                            "标准目录,公开事项,试点领域", "信息公开目录"};
Column const platform_column{Section::platform, "政府信息公开",
                             "政府信息公开指南、制度、法定主动公开内容、年报，以及依申请公开的办法。",
                             "政府信息公开,法定主动公开内容,公开指南,公开年报", "政府信息公开"};
Column const policy_column{Section::policy, "政策文件与解读", "本级政府和部门的政策文件，和对它们的解读。",
                           "政策文件,行政规范性文件,政策解读", "政策文件"};
Column const units_column{Section::units, "按单位查", "按单位列出应当公开的事项。", "单位,公开主体,公开事项",
                          "信息公开目录"};
Column const areas_column{Section::areas, "按镇街查", "街道、镇公布的标准目录。", "街道,镇,标准目录", "信息公开目录"};
Column const data_column{Section::data, "数据开放", "标准目录的下载和开放接口。", "数据开放,接口,下载", "数据开放"};
Column const contact_column{Section::contact, "联系我们", "政务公开办公室的联系方式。", "联系方式,政务公开办公室",
                            "咨询投诉"};
Column const questions_column{Section::contact, "公众咨询", "在线提问、查询答复和公开的咨询。",
                              "咨询,提问,答复,常见问题,互动交流", "咨询投诉"};
Column const responses_column{Section::contact, "回应关切", "对群众和媒体关心的事，有关单位核实后的回应。",
                              "回应关切,政务舆情,回应", "回应关切"};
Column const about_column{Section::none, "关于本站", "本站说明、无障碍声明、隐私保护和网站地图。",
                          "网站说明,无障碍,隐私", "概况信息"};

web::PageFrame frame_for(desk::Visit const& visit, std::string title, Column const& column,
                         std::vector<std::pair<std::string_view, std::string>> const& known_query) {
    web::PageFrame frame;
    frame.site = &visit.site;
    frame.mode = visit.mode;
    frame.script = visit.script;
    frame.title = std::move(title);
    frame.section = column.section;
    frame.column = column.name;
    frame.column_description = column.description;
    frame.column_keywords = column.keywords;
    frame.column_type = column.type;
    frame.path = web::own_path(visit.request.path, known_query);
    return frame;
}

web::Response answer(desk::Visit& visit, Html page, int status) {
    visit.topics.emplace_back("site");
    auto response = web::html(std::move(page), status);
    if (visit.script == web::Script::traditional) response.body = to_traditional(response.body);
    std::vector<std::pair<std::string_view, std::string>> query;
    for (auto const& [name, value] : visit.request.query) query.emplace_back(name, value);
    if (auto then = web::forgets(visit.mode, web::own_path(visit.request.path, query)); !then.empty())
        response.header("Refresh", std::move(then));
    return response;
}

web::Response missing(desk::Visit& visit) {
    return desk::not_found(visit);
}

org::Jurisdiction district(storage::Transaction& tx) {
    auto all = org::jurisdictions_under(tx, "/");
    for (auto& one : all)
        if (!one.parent) return std::move(one);
    return {};
}

std::string chinese(catalog::Level level) {
    switch (level) {
        case catalog::Level::county:
            return "县级（区）";
        case catalog::Level::town:
            return "乡级（镇街）";
        case catalog::Level::village:
            return "村级（村居）";
    }
    return {};
}

bool is_district(org::Jurisdiction const& jurisdiction) {
    return !jurisdiction.parent;
}

std::string catalog_name(org::Field const& field, org::Jurisdiction const& jurisdiction) {
    return (is_district(jurisdiction) ? "" : jurisdiction.name) + field.name + "基层政务公开标准目录";
}

std::string published_day(catalog::Edition const& edition) {
    return edition.published_at ? iso(local_date(*edition.published_at)) : std::string{};
}

std::string edition_label(catalog::Edition const& edition) {
    std::string label = "第 " + std::to_string(edition.number) + " 版";
    if (edition.published_at) label += "（" + published_day(edition) + " 公布）";
    return label;
}

std::string field_path(org::Jurisdiction const& jurisdiction, org::FieldId field) {
    return (is_district(jurisdiction) ? "" : "/area/" + jurisdiction.code) + "/ml/" + field.text();
}

std::string contact_sentence(web::Site const& site) {
    std::string sentence = "请询问" + (site.organizer.empty() ? std::string{"政务公开办公室"} : site.organizer);
    if (!site.phone.empty()) sentence += "，电话 " + site.phone;
    return sentence + "。";
}

}  // namespace mingtang::portal
