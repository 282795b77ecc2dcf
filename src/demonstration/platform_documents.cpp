// What the fixed blocks of the platform begin with (国办公开办函〔2019〕61号): a guide, a rule, the report of last
// year. The words are the regulation's; the report's numbers are invented and it says so.
#include "base/html.hpp"
#include "demonstration/documents.hpp"

namespace mingtang::demonstration {
namespace {

using publication::Kind;

struct Section {
    std::string_view heading;
    std::vector<std::string_view> paragraphs;
};

std::string body_of(std::vector<Section> const& sections) {
    std::string body;
    for (auto const& one : sections) {
        body += "<h2>";
        escape_into(body, one.heading);
        body += "</h2>";
        for (auto const text : one.paragraphs) {
            body += "<p>";
            escape_into(body, text);
            body += "</p>";
        }
    }
    return body;
}

Dated written(Kind kind, std::string title, std::string summary, std::string special, Date day,
              std::vector<Section> const& sections) {
    Dated one{{kind, "罗庄区人民政府", {}, {}}, day};
    auto& content = one.document.content;
    content.metadata.title = std::move(title);
    content.metadata.summary = std::move(summary);
    content.metadata.issuer = "罗庄区人民政府";
    content.metadata.topic_class = "综合政务\\政务公开";
    content.metadata.special = std::move(special);
    content.metadata.formed_on = day - Days{3};
    content.body = body_of(sections);
    return one;
}

}  // namespace

std::vector<Dated> platform_documents(Date today) {
    auto const year = year_of(today);
    auto const january = make_date(year, 1, 27);
    auto const reported = january < today ? january : make_date(year - 1, 1, 27);
    auto const report_of = std::to_string(year_of(reported) - 1);
    return {
        written(
            Kind::guide, "罗庄区人民政府政府信息公开指南", "公开什么、在哪里看、怎样申请、怎样监督。",
            "disclosure-guide", today - Days{400},
            {{"一、公开什么",
              {"法律、法规、规章和《政府信息公开条例》第二十条、第二十一条规定的主动公开内容，以及各领域标准目录列明的"
               "事项。"}},
             {"二、在哪里看",
              {"区政府门户网站的政府信息公开平台；政务服务大厅、图书馆、档案馆的查阅点；街道、镇和村（居）的公示栏。"}},
             {"三、怎样申请",
              {"没有主动公开的，可以向制作或者保存该信息的行政机关申请。申请应当写明姓名或者名称、身份证明、联系方式，"
               "所需信息的"
               "名称、文号或者其他特征性描述，以及获取信息的方式、途径。",
               "不能当场答复的，自收到申请之日起二十个工作日内答复；需要延长的，最长再延长二十个工作日。"}},
             {"四、怎样监督",
              {"认为行政机关未按照要求主动公开或者未依法答复的，可以向政务公开主管部门提出，也可以依法申请行政复议或者"
               "提起行政诉讼。"}}}),
        written(Kind::guide, "罗庄区政府信息公开审查制度", "先审查、后公开：谁审、审什么、留下什么。",
                "disclosure-rules", today - Days{390},
                {{"一、谁审",
                  {"拟公开的信息由拟稿人提出公开属性，经本单位初审、法制和保密复审，由负责人签发。同一个人不办理同一件"
                   "的两个环节。"}},
                 {"二、审什么",
                  {"是否涉及国家秘密、工作秘密、商业秘密和个人隐私，是否危及国家安全、公共安全、经济安全、社会稳定；标"
                   "题、文号、依据和附件是否准确。"}},
                 {"三、留下什么", {"逐项审查的记录与文稿一并保存；文稿改动后，已作的审查失效，重新审查。"}}}),
        written(
            Kind::report, "罗庄区" + report_of + "年政府信息公开工作年度报告", "按统一格式编写；数字为演示数据。",
            "annual-report", reported,
            {{"一、总体情况", {"本报告的数字均为演示数据。全年按标准目录主动公开信息，政策文件与解读同步发布。"}},
             {"二、主动公开政府信息情况",
              {"制发行政规范性文件 6 件，现行有效 31 件；行政许可处理决定 4812 件；行政处罚处理决定 903 件。"}},
             {"三、收到和处理政府信息公开申请情况", {"新收申请 128 件，上年结转 5 件，办结 127 件，结转下年度 6 件。"}},
             {"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
              {"行政复议 4 件，结果维持 4 件；行政诉讼 1 件，结果维持 1 件。"}},
             {"五、存在的主要问题及改进情况",
              {"部分街镇更新不及时。已按标准目录逐项列出时限，到期前提醒，逾期的在季度通报中列出。"}},
             {"六、其他需要报告的事项", {"本年度未收取信息处理费。"}}}),
    };
}

}  // namespace mingtang::demonstration
