#include "publication/classes.hpp"

#include <array>

#include "base/text.hpp"

namespace mingtang::publication {
namespace {

constexpr auto classes = std::to_array<TopicClass>({
    {"国务院组织机构", ""},
    {"综合政务", "政务公开;政务督查;应急管理;电子政务;文秘工作;保密工作;信访;参事文史;其他"},
    {"国民经济管理、国有资产监管", "宏观经济;经济体制改革;统计;物价;国有资产监管;重大建设项目;其他"},
    {"财政、金融、审计", "财政;税务;银行;货币（含外汇）;证券;保险;社会信用体系建设;审计;其他"},
    {"国土资源、能源", "土地;矿产;水资源;海洋;煤炭;石油与天然气;电力;其他"},
    {"农业、林业、水利", "农业、畜牧业、渔业;林业;水利;其他"},
    {"工业、交通", "机械制造与重工业;轻工纺织;化工;国防工业;航天航空;信息产业（含电信）;公路;水运;铁路;民航;邮政;其他"},
    {"商贸、海关、旅游", "对外经贸合作;国内贸易（含供销）;海关;检验检疫;旅游;其他"},
    {"市场监管、安全生产监管", "工商;质量监督;标准;食品药品监管;安全生产监管;其他"},
    {"城乡建设、环境保护",
     "城市规划;城乡建设（含住房）;环境监测、保护与治理;节能与资源综合利用;气象、水文、测绘、地震;其他"},
    {"科技、教育", "科技;教育;知识产权;其他"},
    {"文化、广电、新闻出版", "文化;文物;新闻出版;广播电影电视;其他"},
    {"卫生、体育", "卫生;医药管理;体育;其他"},
    {"人口与计划生育、妇女儿童工作", ""},
    {"劳动、人事、监察", "劳动就业;社会保障;人事工作;军转安置;监察;纠正行业不正之风;其他"},
    {"公安、安全、司法", "公安;国家安全;司法;其他"},
    {"民政、扶贫、救灾", "减灾救灾;优抚安置;社会福利;行政区划与地名;社团管理;扶贫;其他"},
    {"民族、宗教", ""},
    {"对外事务", "外交、外事;国际条约、国际组织;其他"},
    {"港澳台侨工作", "港澳;对台;侨务"},
    {"国防", "国防建设;国防动员"},
    {"其他", ""},
});
static_assert(classes.size() == 22);

constexpr auto matters = std::to_array<StatutoryMatter>({
    {"20-01", "行政法规、规章和规范性文件", "条例第二十条第一项"},
    {"20-02", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", "条例第二十条第二项"},
    {"20-03", "国民经济和社会发展规划、专项规划、区域规划及相关政策", "条例第二十条第三项"},
    {"20-04", "国民经济和社会发展统计信息", "条例第二十条第四项"},
    {"20-05", "行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果", "条例第二十条第五项"},
    {"20-06", "行政处罚、行政强制的依据、条件、程序以及有一定社会影响的处罚决定", "条例第二十条第六项"},
    {"20-07", "财政预算、决算信息", "条例第二十条第七项"},
    {"20-08", "行政事业性收费项目及其依据、标准", "条例第二十条第八项"},
    {"20-09", "政府集中采购项目的目录、标准及实施情况", "条例第二十条第九项"},
    {"20-10", "重大建设项目的批准和实施情况", "条例第二十条第十项"},
    {"20-11", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况", "条例第二十条第十一项"},
    {"20-12", "突发公共事件的应急预案、预警信息及应对情况", "条例第二十条第十二项"},
    {"20-13", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况", "条例第二十条第十三项"},
    {"20-14", "公务员招考的职位、名额、报考条件等事项以及录用结果", "条例第二十条第十四项"},
    {"20-15", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息", "条例第二十条第十五项"},
    {"21-01", "市政建设", "条例第二十一条"},
    {"21-02", "公共服务", "条例第二十一条"},
    {"21-03", "公益事业", "条例第二十一条"},
    {"21-04", "土地征收", "条例第二十一条"},
    {"21-05", "房屋征收", "条例第二十一条"},
    {"21-06", "治安管理", "条例第二十一条"},
    {"21-07", "社会救助", "条例第二十一条"},
    {"21-08", "贯彻落实农业农村政策", "条例第二十一条", true},
    {"21-09", "农田水利工程建设运营", "条例第二十一条", true},
    {"21-10", "农村土地承包经营权流转", "条例第二十一条", true},
    {"21-11", "宅基地使用情况审核", "条例第二十一条", true},
    {"21-12", "筹资筹劳", "条例第二十一条", true},
});

constexpr auto pages = std::to_array<TopicPage>({
    {"standardization", "政务公开标准化规范化工作专题"},
    // the fixed blocks of 政府信息公开平台 (国办公开办函〔2019〕61号)
    {"disclosure-guide", "政府信息公开指南"},
    {"disclosure-rules", "政府信息公开制度"},
    {"annual-report", "政府信息公开年报"},
});

}  // namespace

std::span<TopicClass const> topic_classes() {
    return classes;
}

bool is_topic_class(std::string_view written) {
    auto const cut = written.find('\\');
    for (auto const& one : classes) {
        if (one.name != written.substr(0, cut)) continue;
        if (cut == written.npos) return true;
        for (auto const sub : split(one.subclasses, ';'))
            if (!sub.empty() && sub == written.substr(cut + 1)) return true;
    }
    return false;
}

std::span<StatutoryMatter const> statutory_matters() {
    return matters;
}

StatutoryMatter const* statutory_matter(std::string_view code) {
    for (auto const& one : matters)
        if (one.code == code) return &one;
    return nullptr;
}

std::span<TopicPage const> topic_pages() {
    return pages;
}

TopicPage const* topic_page(std::string_view code) {
    for (auto const& one : pages)
        if (one.code == code) return &one;
    return nullptr;
}

}  // namespace mingtang::publication
