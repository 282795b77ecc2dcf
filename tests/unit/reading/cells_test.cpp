// One cell at a time: what each field makes of it, by the rules of data/catalog_samples/README.md (the numbers).
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "catalog/reading/audience.hpp"
#include "catalog/reading/basis.hpp"
#include "catalog/reading/channels.hpp"
#include "catalog/reading/content.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/levels.hpp"
#include "catalog/reading/marks.hpp"
#include "catalog/reading/names.hpp"

using namespace mingtang;
using namespace mingtang::catalog::reading;

namespace {

std::string channels(std::string_view cell) {
    auto const found = channels_in(to_u32(cell));
    return found.boxes == Channels::Boxes::lost ? "lost" : join(found.chosen, ";");
}
std::string content(std::string_view cell) {
    return join(elements_in(to_u32(cell), ColumnWidth{}), ";");
}
std::string basis(std::string_view cell) {
    return basis_in(to_u32(cell), ColumnWidth{});
}
std::string levels(std::string_view words) {
    return join(levels_named(comparable(words)), ";");
}
std::string name(std::string_view cell) {
    return name_without_number(to_u32(cell));
}
std::string audience(std::string_view cell, AudienceTitle under) {
    Audience found;
    auto const odd = add_audience(found, to_u32(cell), under);
    return odd.empty() ? found.printed() : "?" + odd;
}
std::string method(std::string_view cell, MethodTitle under) {
    Method found;
    auto const odd = add_method(found, to_u32(cell), under);
    return odd.empty() ? found.printed() : "?" + odd;
}

}  // namespace

TEST_CASE("2: a field by its official name, whatever stands around it") {
    CHECK(nearest_domain("附件2:\n(十三)XX县扶贫领域基层政务公开标准目录（试行）36").name == "扶贫领域");
    CHECK(nearest_domain("国土空间规划").name == "城乡规划领域");
    CHECK(nearest_domain("03救灾生产领域.docx").name == "救灾领域");
    CHECK(nearest_domain("XX县卫生健康局救灾领域目录").name == "救灾领域");
    CHECK(nearest_domain("义务教育领域\n时间:2020-12-04 来源:本网").name == "义务教育领域");
    // The nearest line decides, also when it names a field outside the 26 or several at once.
    CHECK(nearest_domain("义务教育领域\n养老服务领域").name == "养老服务领域");
    CHECK(nearest_domain("义务教育领域\n交通运输领域基层政务公开标准目录").name.empty());
    CHECK(nearest_domain("交通运输领域基层政务公开标准目录").foreign == "交通运输领域");
    CHECK(nearest_domain("安全生产和救灾领域基层政务公开标准目录").several);
    CHECK(nearest_domain("XX县26个试点领域基层政务公开标准目录").foreign.empty());
    CHECK(domain_of_cell(U"05社会救助") == "社会救助领域");
    CHECK(domain_of_cell(U"就业困难人员援助").empty());
}

TEST_CASE("3: names without ordinals and codes before, beside or under them") {
    CHECK(name("6.1工伤认定申请") == "工伤认定申请");
    CHECK(name("16.工伤\n保险") == "工伤保险");
    CHECK(name("01\n综合业务") == "综合业务");
    CHECK(name("0505 独生子女父母 奖励") == "独生子女父母奖励");
    CHECK(name("综合业务\n101002001") == "综合业务");
    CHECK(name("综合业务（101002001）") == "综合业务");
    CHECK(name("（三）1.行政处罚") == "行政处罚");
    CHECK(name("十二、其他") == "其他");
    CHECK(name("1项目审批") == "项目审批");
    // Numbers that count something belong to the name.
    for (auto const* whole : {"12345热线", "24小时自助服务", "6岁以下儿童", "2型糖尿病管理", "2024年度预算", "110报警",
                              "1.5万元以下罚款", "“三公”经费", "一般公共预算", "5G基站", "补贴（2019）"})
        CHECK(name(whole) == whole);
    CHECK(joined_levels({"甲", "乙"}) == "甲/乙");
    CHECK(joined_levels({"甲", "甲"}) == "甲");
    CHECK(joined_levels({"甲", ""}) == "甲");
    CHECK(two_names(U"政策文件/规范性文件") == std::pair<std::string, std::string>{"政策文件", "规范性文件"});
    CHECK(is_ordinal(U"0505"));
    CHECK_FALSE(is_ordinal(U"政策"));
}

TEST_CASE("4: elements at list marks, else at real line breaks") {
    CHECK(content("●财务管理 ●年度经费 ●收费项目") == "财务管理;年度经费;收费项目");
    CHECK(content("1.受理部门    2.办理条件\n3.办理流程") == "受理部门;办理条件;办理流程");
    CHECK(content("办理信息：1、条件；2、材料。") == "办理信息：;条件;材料");
    CHECK(content("法律法规资讯;普法动态资讯;讲师团信息等") == "法律法规资讯;普法动态资讯;讲师团信息等");
    CHECK(content("一般公共预算：①收入表②支出表") == "一般公共预算：①收入表②支出表");
    CHECK(content("①收入表\n②支出表") == "收入表;支出表");
    CHECK(content("《社会救助暂行办法》\n各地配套政策") == "《社会救助暂行办法》;各地配套政策");
    CHECK(content("名称、地址、电话") == "名称、地址、电话");
    CHECK(content("办 理 事 项 办 理 条 件") == "办理事项办理条件");
    CHECK(content("条件（(1)年满16岁；(2)有住所）；材料") == "条件（(1)年满16岁；(2)有住所）;材料");
    CHECK(content("（1）价格；（2）水质；（3）停水") == "价格;水质;停水");
    CHECK(content("一、价格 二、水质") == "价格;水质");
    CHECK(content("长度1.5公里、2.5公里") == "长度1.5公里、2.5公里");
    CHECK(content("1.2024年预算2.12345热线") == "2024年预算;12345热线");
    CHECK(content("阿不都·热依木的补贴") == "阿不都·热依木的补贴");
    CHECK(content("二〇二四年计划") == "二〇二四年计划");
    CHECK(content("\xef\x82\xb7政策\n\xef\x82\xb7文件") == "政策;文件");  // U+F0B7, a bullet of the Symbol font
    CHECK(content("检测结果；水压\n合格率") == "检测结果;水压合格率");
    CHECK(content("办理条件\n办理材料；") == "办理条件;办理材料");
    CHECK(content("  \n。") == "");
}

TEST_CASE("5: citations in order, whatever stands between them") {
    CHECK(basis("《甲法》《乙条例》") == "《甲法》、《乙条例》");
    CHECK(basis("1.《甲法》（国务院令第1号）\n2.《乙条例》；《丙》") ==
          "《甲法》（国务院令第1号）、《乙条例》、《丙》");
    CHECK(basis("【法律】《甲法》【规章】《乙办法》(部令第2号)") == "《甲法》、《乙办法》(部令第2号)");
    CHECK(basis("《甲的意见") == "《甲的意见》");
    CHECK(basis("《甲条例、《乙办法（第3号）") == "《甲条例》、《乙办法》（第3号）");
    CHECK(basis("《关于印发《甲办法》的通知》《乙》") == "《关于印发《甲办法》的通知》、《乙》");
    CHECK(basis("《甲》（根据2018年《乙的决定》修正）《丙》") == "《甲》（根据2018年《乙的决定》修正）、《丙》");
    CHECK(basis("《甲》及相关规定、国务院《乙》") == "《甲》及相关规定、国务院《乙》");
    CHECK(basis("《甲》等法律法规和文件规定") == "《甲》等法律法规和文件规定");
    CHECK(basis("《甲条例》(国令第711号) 号") == "《甲条例》(国令第711号)");
    CHECK(basis("《甲》第十九条、第二十条；《乙》") == "《甲》第十九条、第二十条、《乙》");
    CHECK(basis("《甲》和《乙》") == "《甲》和《乙》");
    CHECK(basis("《甲》国务院令第711号第二十条") == "《甲》国务院令第711号第二十条");
    CHECK(basis("信息公开规定；相关政策文件。") == "信息公开规定、相关政策文件");
    CHECK(basis("一、《甲》；二、《乙》") == "《甲》、《乙》");
    CHECK(basis("") == "");
}

TEST_CASE("7: channels that were marked, in the official words") {
    CHECK(channels("■政府网站 □政府公报 ■两微一端") == "政府网站;两微一端");
    CHECK(channels("t政府网站□政府公报 R广播电视 þ纸质媒体 £精准推送") == "政府网站;广播电视;纸质媒体");
    CHECK(channels("▄政府网站；口政府公报；国家档案馆；口其他。") == "政府网站");
    CHECK(channels("■办事窗口 口户口登记窗口 ■政府公报") == "其他:办事窗口;政府公报");
    CHECK(channels("[√]政府网站 [ ]政府公报 [√]其他：橱窗") == "政府网站;其他:橱窗");
    CHECK(channels("政府网站√ 政府公报□") == "政府网站");
    CHECK(channels("■ 政府网站\n□社区/企事业单位/\n村公示栏\n■精准推送 □其他") == "政府网站;精准推送");
    CHECK(channels("■社区、企事业单位、村公示栏(电子屏) ■入户/现场宣传 ■发布会听证会") ==
          "社区/企事业单位/村公示栏（电子屏）;入户/现场;发布会/听证会");
    CHECK(channels("■其他____ ■公示栏 ■政务新媒体") == "其他;其他:公示栏;其他:政务新媒体");
    CHECK(channels("■其他法律服务网\n注:有关信息可推送。") == "其他:法律服务网");
    CHECK(channels("1.政府网站 2.两微一端") == "政府网站;两微一端");
    CHECK(channels("政府网站、12345热线") == "政府网站;其他:12345热线");
    CHECK(channels("政 府 网 站") == "政府网站");
    CHECK(channels("政府网站政府公报两微一端发布会/听证会广播电视纸质媒体其他") == "lost");
    CHECK(channels("?政府网站 ?政府公报") == "lost");
    CHECK(channels("□政府网站 □其他") == "");
    CHECK(channels("政府網站、政務服務中心") == "政府网站;政务服务中心");
}

TEST_CASE("8, 11: audience and method, by marks or by words") {
    CHECK(audience("√", AudienceTitle::all) == "全社会");
    CHECK(audience("社会", AudienceTitle::all) == "全社会");
    CHECK(audience("√", AudienceTitle::group) == "特定群体");
    CHECK(audience("√申请人", AudienceTitle::group) == "特定群体:申请人");
    CHECK(audience("申请人、机构", AudienceTitle::group) == "特定群体:申请人、机构");
    CHECK(audience("特定对象（纳税人）", AudienceTitle::both) == "特定群体:纳税人");
    CHECK(audience("全社会/特定群众", AudienceTitle::both) == "全社会;特定群体");
    CHECK(audience("□全社会 ■特定群体：纳税人", AudienceTitle::both) == "特定群体:纳税人");
    CHECK(audience("", AudienceTitle::all) == "");
    CHECK(audience("×", AudienceTitle::group) == "");
    CHECK(audience("√", AudienceTitle::both) == "?√");  // nobody can know which
    CHECK(method("√", MethodTitle::on_request) == "依申请公开");
    CHECK(method("依申请公开", MethodTitle::active) == "依申请公开");  // words count before the title
    CHECK(method("主动公开、依申请公开", MethodTitle::both) == "主动公开;依申请公开");
    CHECK(method("■主动 □依申请", MethodTitle::both) == "主动公开");
    CHECK(method("全文发布", MethodTitle::both) == "?全文发布");
}

TEST_CASE("9, 11: levels in their wordings") {
    for (auto const* county : {"县级", "区级", "旗", "县（市、区）级", "东阳市级", "县(区)级"})
        CHECK(levels(county) == "县级");
    for (auto const* town :
         {"乡级", "镇级", "乡镇级", "镇街级", "镇街乡", "街道", "街道镇", "街镇级", "乡镇（街道）级"})
        CHECK(levels(town) == "乡级");
    CHECK(levels("村") == "村级");
    CHECK(levels("乡、 村级") == "乡级;村级");
    CHECK(levels("县级/乡级") == "县级;乡级");
    CHECK(levels("州级") == "州级");
    CHECK(levels("市级") == "市级");
    for (auto const* none : {"", "县级民政部门", "级", "政策", "公开层级"}) CHECK(levels(none) == "");
}

TEST_CASE("a cell of marks") {
    CHECK(mark_cell(U" √ ").mark == Mark::checked);
    CHECK(mark_cell(U"—").mark == Mark::unchecked);
    CHECK(mark_cell(U"\xa0").mark == Mark::none);
    CHECK(mark_cell(U"?").strange);
    CHECK(mark_cell(U"√村级").words == U"村级");
}
