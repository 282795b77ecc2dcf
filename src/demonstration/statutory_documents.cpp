// One document or more for every matter that 条例 20 and 21 name, and what the topic page of the plan tells month by
// month: the platform's lists are not left empty. All numbers are invented; the site says that it is a demonstration.
#include <array>

#include "base/html.hpp"
#include "base/text.hpp"
#include "demonstration/documents.hpp"
#include "publication/kinds.hpp"

namespace mingtang::demonstration {
namespace {

using publication::Kind;

struct Written {
    Kind kind;
    std::string_view unit, statutory, title, summary;
    std::string_view body;  // paragraphs divided by '|'; one that begins with '#' is a heading, with '=' a table's row
    int days_ago;
    std::string_view special{};
};

constexpr auto table = std::to_array<Written>({
    // 条例 20
    {Kind::institution, "区财政局", "20-02", "区财政局机构职能", "主要职责、内设机构、办公时间和地址。",
     "#主要职责|拟订全区财政政策和改革方案并组织实施；编制年度区级预算草案并组织执行；负责政府采购监督管理和国有资产管"
     "理。|#内设机构|=内设机构=职责|=办公室=文电、会务、机要、信息公开|=预算科=编制区级预算草案，办理预算调整|=国库科="
     "组织预算执行、总决算和部门决算|=政府采购监督管理科=政府采购政策和投诉处理|#办公时间|工作日上午九点至十二点，下午"
     "一点半至五点；法定节假日除外。",
     120},
    {Kind::institution, "区民政局", "20-02", "区民政局机构职能", "主要职责、内设机构、办公时间和地址。",
     "#主要职责|负责最低生活保障、特困人员供养、临时救助、养老服务、儿童福利、社会组织登记、行政区划和地名管理。|#内设"
     "机构|=内设机构=职责|=办公室=文电、会务、信息公开|=社会救助科=低保、特困和临时救助的审核确认与监督|="
     "养老服务科=养老机构备案、老年人福利|#办公时间|工作日上午九点至十二点，下午一点半至五点；法定节假日除外。",
     118},
    {Kind::institution, "区政府办公室", "20-02", "罗庄区人民政府领导分工", "按职务列出分管工作；姓名见人事信息。",
     "=职务=分管工作|=区长=主持区政府全面工作，负责审计|=常务副区长=发展改革、财政、应急管理、统计、政务公开|="
     "副区长（分管教育）=教育、文化、旅游、体育、卫生健康|=副区长（分管城建）=自然资源、住房城乡建设、生态环境、交通",
     60},
    {Kind::plan, "区发展和改革局", "20-03", "罗庄区国民经济和社会发展年度计划", "全年主要目标和重点任务。",
     "#主要目标|地区生产总值增长百分之五点五左右，一般公共预算收入增长百分之四，居民人均可支配收入与经济增长同步。|#重"
     "点任务|一是扩大有效投资。二是提升服务业比重。三是新增城镇就业六千人。四是完成老旧小区改造十二个。",
     290},
    {Kind::notice, "区行政审批服务局", "20-05", "关于公布行政许可事项清单的公告", "本级实施的行政许可事项和办理依据。",
     "现公布区级行政许可事项清单。每个事项的办理条件、申请材料、办理程序和承诺时限见政务服务网办事指南；清单以外不得"
     "实施行政许可。|=序号=事项名称=实施机关|=1=食品经营许可=区行政审批服务局|=2=民办学校设立许可="
     "区行政审批服务局|=3=取水许可=区行政审批服务局",
     200},
    {Kind::penalty, "区市场监督管理局", "20-06", "食品安全行政处罚信息公示（第三季度）",
     "本季度作出的有一定社会影响的行政处罚决定。",
     "依照《行政处罚法》第四十八条，公示具有一定社会影响的行政处罚决定。|=文书编号=违法事实=处罚依据=处罚结果|="
     "罗演市监罚1号=经营超过保质期的食品=食品安全法第一百二十四条=没收、罚款五千元|=罗演市监罚2号="
     "未按规定查验供货者许可证=食品安全法第一百二十六条=警告|处罚决定被依法变更、撤销、确认违法或者确认无效的，在三日"
     "内撤回公示信息并公开说明理由。",
     40},
    {Kind::budget, "区财政局", "20-07", "罗庄区区级财政预算公开", "一般公共预算、政府性基金预算和三公经费。",
     "经区人民代表大会批准，现将区级财政预算公开如下，金额单位为万元。|=项目=上年执行数=本年预算数|="
     "一般公共预算收入=246800=256700|=一般公共预算支出=398200=405600|=其中：教育支出=96500=99300|="
     "社会保障和就业支出=68900=71200|=三公经费合计=1480=1420|三公经费比上年减少，主要是压减公务用车运行费。",
     270},
    {Kind::notice, "区发展和改革局", "20-08", "罗庄区行政事业性收费目录清单", "收费项目、依据和标准。",
     "目录清单以外的行政事业性收费，任何单位和个人有权拒绝缴纳。|=执收单位=收费项目=依据=标准|="
     "罗庄公安分局=居民身份证工本费=发改价格〔2003〕2322号=每证二十元|="
     "区自然资源局=不动产登记费=发改价格规〔2016〕2559号=住宅每件八十元|教育部门的公办幼儿园保教费按价格部门批准的标"
     "准收取。",
     180},
    {Kind::procurement, "区财政局", "20-09", "政府集中采购目录及采购限额标准", "集中采购品目、限额和公开招标数额。",
     "#集中采购品目|=品目=限额（万元）|=服务器=30|=印刷服务=20|=物业管理服务=50|#分散采购限额|货物、服务五十万元，工"
     "程六十万元。|#公开招标数额|货物、服务二百万元。",
     210},
    {Kind::procurement, "区教育和体育局", "20-09", "区教育和体育局学校课桌椅采购项目中标结果公告",
     "采购方式、中标单位和金额。",
     "采购方式为公开招标，中标供应商为演示教学设备公司，中标金额一百二十六万元。自本公告发布之日起一个工作日为公告期"
     "限；供应商认为权益受到损害的，可以在知道或者应当知道之日起七个工作日内提出质疑。",
     35},
    {Kind::project, "区发展和改革局", "20-10", "罗庄区重点建设项目名单和推进情况", "年度重点项目、责任单位和进度。",
     "=项目名称=建设内容=责任单位=进度|=双月湖片区雨污分流改造=管网十八公里=区住房和城乡建设局=完成主管网百分之七十|"
     "=第三实验学校新建=四十八个教学班=区教育和体育局=主体封顶|=农村公路提升=四十二公里=罗庄交通分局=已完工",
     75},
    {Kind::notice, "区人力资源和社会保障局", "20-11", "就业补贴申领指引", "一次性创业补贴、社保补贴和公益性岗位补贴。",
     "#谁可以申领|登记失业人员、离校未就业毕业生、就业困难人员。|#补贴标准|=补贴=标准|=一次性创业补贴=一万二千元|="
     "灵活就业社保补贴=不超过实际缴费的三分之二|#怎样申领|带身份证到户籍所在街道、镇人社所，或者在政务服务网申请；符"
     "合条件的二十个工作日内办结。",
     50},
    {Kind::list, "区民政局", "20-11", "最低生活保障对象公示", "按编号公示户数和保障人数。",
     "现将本月新纳入最低生活保障的家庭按编号公示，公示期七个工作日。|=编号=街镇=保障人数=月保障金额（元）|=LZ0001="
     "盛庄街道=2=1240|=LZ0002=褚墩镇=1=680|=LZ0003=沂堂镇=3=1710|有异议的，可以书面向户籍所在街道、镇民政办反映。",
     15},
    {Kind::emergency, "区应急管理局", "20-12", "罗庄区防汛应急预案（简本）", "响应级别、预警发布和居民避险。",
     "#响应级别|由高到低分为一级、二级、三级、四级。|#预警发布|通过手机短信、村村响广播和政府网站发布。|#居民避险|接到"
     "转移通知后，按照村（居）干部引导到就近安置点；不涉水行走，不触碰落地电线。",
     150},
    {Kind::notice, "区市场监督管理局", "20-13", "食品安全监督抽检信息公告（第十期）", "抽检批次、不合格项目和处置。",
     "本期抽检食品二百一十六批次，合格二百一十三批次，不合格三批次。|=食品名称=不合格项目=处置|=散装花生米="
     "黄曲霉毒素B1=下架、召回、立案|=自制油条=铝的残留量=责令改正、立案|=芹菜=毒死蜱=追溯来源、立案",
     28},
    {Kind::report, "罗庄生态环境分局", "20-13", "饮用水水源水质状况报告", "水源地监测结果。",
     "本季度对区级饮用水水源地开展监测，监测指标全部达到或者优于《地下水质量标准》三类标准。", 45},
    {Kind::personnel, "区人力资源和社会保障局", "20-14", "事业单位公开招聘工作人员简章",
     "岗位、名额、报考条件和时间安排。",
     "=岗位=名额=学历要求|=中学语文教师=6=本科及以上|=乡镇农技员=4=专科及以上|=社区卫生医师=5=本科及以上|报名时间、"
     "笔试范围和面试办法见附表；录用结果在本栏目公示七个工作日。",
     95},
    {Kind::notice, "区政府办公室", "20-15", "罗庄区政府信息公开查阅点名单", "查阅点地址和开放时间。",
     "=查阅点=开放时间|=区政务服务大厅一楼=工作日九点至十七点|=区图书馆=周二至周日九点至十七点|=区档案馆="
     "工作日九点至十七点",
     310},
    // 条例 21
    {Kind::notice, "区住房和城乡建设局", "21-01", "市政道路维修计划公告", "路段、工期和绕行办法。",
     "=路段=工期=绕行|=护城河路东段=三十天=清河北路|=通达路辅道=二十天=罗六路", 33},
    {Kind::notice, "区卫生健康局", "21-02", "家庭医生签约服务公告", "服务内容、签约办法。",
     "居民可以在居住地的社区卫生服务中心或者镇卫生院签约家庭医生，六十五岁以上老年人、孕产妇、儿童、慢性病患者优先。"
     "基本服务包不收费。",
     66},
    {Kind::notice, "区民政局", "21-03", "社区老年食堂开放公告", "地点、开放时间和补贴标准。",
     "新开放社区老年食堂九处，六十岁以上老年人凭身份证就餐，每餐补贴三元，由区级财政承担。", 52},
    {Kind::notice, "区自然资源局", "21-04", "征收土地预公告", "征收范围、目的和土地现状调查安排。",
     "依照《土地管理法实施条例》第二十六条，现就拟征收土地事项发布预公告，公告期不少于十个工作日。自公告之日起，任何单"
     "位和个人不得在拟征收范围内抢栽抢建。",
     22},
    {Kind::notice, "区住房和城乡建设局", "21-05", "房屋征收补偿方案征求意见公告", "征收范围、补偿方式和提意见的办法。",
     "依照《国有土地上房屋征收与补偿条例》第十条，征求意见期限不少于三十日。可以到项目现场办公室书面提出，也可以邮寄。",
     85},
    {Kind::notice, "罗庄公安分局", "21-06", "夏季治安打击整治行动通告", "重点整治内容和举报方式。",
     "重点整治盗窃、电信诈骗、寻衅滋事等违法犯罪。群众发现线索的，请拨打110。", 130},
    {Kind::notice, "区民政局", "21-07", "临时救助办理指南", "什么情况可以申请、怎样申请、多久办结。",
     "#什么情况可以申请|因火灾、交通事故、重大疾病等意外，基本生活暂时出现严重困难的家庭和个人。|#怎样申请|向户籍所在"
     "地或者居住地的街道、镇申请；情况紧急的先行救助，之后补办手续。|#多久办结|"
     "一般程序十个工作日，紧急程序二十四小时。",
     70},
    {Kind::notice, "沂堂镇", "21-08", "沂堂镇耕地地力保护补贴发放公告", "补贴标准、面积和发放时间。",
     "每亩补贴一百三十元，按村公示的面积通过一本通发放。对面积有异议的，在村公示七日内向村民委员会提出。", 110},
    {Kind::project, "褚墩镇", "21-09", "褚墩镇小型农田水利工程建设运营情况", "工程、投资和管护单位。",
     "=工程=投资（万元）=管护=|=东干渠清淤=86=镇水利站|=扬水站改造=42=村集体", 140},
    {Kind::notice, "黄山镇", "21-10", "黄山镇农村土地承包经营权流转信息", "流转面积、期限和价格。",
     "本季度流转土地三百二十亩，平均期限五年，平均每亩每年九百元；合同在镇农经站备案。", 58},
    {Kind::list, "褚墩镇", "21-11", "褚墩镇宅基地使用情况审核结果", "按编号公布审核结果。",
     "=编号=村=审核结果|=ZJ01=演示一村=通过|=ZJ02=演示一村=补充材料|=ZJ03=演示二村=通过", 47},
    {Kind::notice, "沂堂镇", "21-12", "沂堂镇筹资筹劳情况公告", "筹资用途、标准和民主程序。",
     "经村民会议讨论通过，两个村开展村内道路筹资，每人不超过十五元；未经村民会议通过的，不得筹集。", 160},
    // 专题: 工作动态 and 经验做法 (plan §五)
    {Kind::news, "区政府办公室", "", "全区政务公开标准化规范化业务培训举行", "二十六个领域牵头单位和八个街镇参加。",
     "培训讲解标准目录怎样编、时限怎样写、公开怎样审，并现场演练填写。各单位负责政务公开的工作人员参加。", 2310,
     "standardization"},
    {Kind::news, "盛庄街道", "", "盛庄街道先行编制本级标准目录", "试点街道的做法：站所一起编，一项一项核对。",
     "盛庄街道把二十六个领域的国家指引逐项对照权责清单，由站所认领，街道办公室汇总，四周完成本级目录。", 2280,
     "standardization"},
    {Kind::report, "褚墩镇", "", "褚墩镇村务公开一张清单的做法", "公示栏贴什么、贴多久、谁来贴，写在一张单子上。",
     "镇里把应公开事项列成清单发到村，每张公示写明张贴和取下日期，镇农经站每月抽查，居民扫公示上的二维码可以看到全文。",
     2200, "standardization"},
    {Kind::news, "区政府办公室", "", "区级和街镇标准目录全部公布", "目录在专题公布，可以按领域、单位、街镇查。",
     "二十六个领域的区级目录和八个街镇的目录已经全部公布，欢迎居民提出意见。", 2240, "standardization"},
});

std::string cell_row(std::string_view line, std::string_view tag) {
    std::string row = "<tr>";
    for (auto const cell : split(line, '=')) {
        row.append("<").append(tag).append(">");
        escape_into(row, cell);
        row.append("</").append(tag).append(">");
    }
    return row + "</tr>";
}

std::string body_of(std::string_view written) {
    std::string body;
    bool in_table = false;
    for (auto const part : split(written, '|')) {
        bool const row = part.starts_with('=');
        if (in_table && !row) body += "</table>";
        if (row) {
            if (!in_table) body += "<table>";
            body += cell_row(part.substr(1), in_table ? "td" : "th");
        } else {
            bool const heading = part.starts_with('#');
            body += heading ? "<h2>" : "<p>";
            escape_into(body, heading ? part.substr(1) : part);
            body += heading ? "</h2>" : "</p>";
        }
        in_table = row;
    }
    return in_table ? body + "</table>" : body;
}

}  // namespace

std::vector<Dated> statutory_documents(Date today) {
    std::vector<Dated> all;
    int serial = 0;
    for (auto const& one : table) {
        auto const day = today - Days{one.days_ago};
        Dated dated{{one.kind, std::string{one.unit}, {}, {}}, day};
        auto& content = dated.document.content;
        content.metadata.title = one.title;
        content.metadata.summary = one.summary;
        content.metadata.issuer = one.unit;
        content.metadata.topic_class = topic_of(one.unit);
        content.metadata.statutory = one.statutory;
        content.metadata.special = one.special;
        content.metadata.formed_on = day - Days{2};
        if (publication::info(one.kind).numbered) {
            content.metadata.signed_on = content.metadata.valid_from = content.metadata.formed_on;
            content.metadata.number = publication::DocumentNumber{"罗演计", year_of(day), ++serial};
        }
        content.body = body_of(one.body);
        all.push_back(std::move(dated));
    }
    return all;
}

std::vector<Dated> guides_of_units(District const& district, Date today) {
    std::vector<Dated> all;
    int step = 0;
    for (auto const& [name, unit] : district.units) {
        // The government's own stands in platform_documents; villages are no administrative organs (条例 2).
        if (name == "罗庄区人民政府" || name.ends_with("村民委员会") || name.ends_with("居民委员会")) continue;
        auto const day = today - Days{380 - step++};
        Dated dated{{Kind::guide, name, {}, {}}, day};
        auto& content = dated.document.content;
        content.metadata.title = name + "政府信息公开指南";
        content.metadata.summary = "本单位公开什么、在哪里看、怎样申请。";
        content.metadata.issuer = name;
        content.metadata.topic_class = "综合政务\\政务公开";
        content.metadata.special = "disclosure-guide";
        content.metadata.formed_on = day - Days{2};
        content.body = body_of(
            "#公开什么|《政府信息公开条例》第二十条、第二十一条规定的内容，以及标准目录中由本单位公开的事项。|#"
            "在哪里看|"
            "区政府门户网站的政府信息公开平台；政务服务大厅、图书馆、档案馆的查阅点。|#怎样申请|没有主动公开的，可以向"
            "本单位申请：当面、邮寄或者网上提出，写明姓名或者名称、身份证明、联系方式和所需信息的名称、文号或者其他特征"
            "。|#怎样监督|认为未依法公开的，可以向区政务公开办公室反映，也可以依法申请行政复议或者提起行政诉讼。");
        all.push_back(std::move(dated));
    }
    return all;
}

}  // namespace mingtang::demonstration
