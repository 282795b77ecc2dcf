// What was found, for people: what it is, where, and what to do.
#include "base/text.hpp"
#include "screening/screen.hpp"

namespace mingtang::screening {

std::string_view name_of(What what) {
    switch (what) {
        case What::identity_number:
            return "身份证号";
        case What::doubtful_identity:
            return "疑似身份证号（校验位不符）";
        case What::phone:
            return "手机号码";
        case What::bank_card:
            return "银行卡号";
        case What::plate:
            return "车牌号";
        case What::passport:
            return "护照或通行证号";
        case What::personal_code:
            return "个人编号（社保、学籍等）";
        case What::address:
            return "家庭住址门牌";
        case What::minors:
            return "未成年人姓名";
        case What::household:
            return "病种、残疾、婚姻或收入明细";
        case What::secrecy_mark:
            return "密级标志";
        case What::internal_mark:
            return "内部资料标志";
        case What::wrong_word:
            return "用词";
        case What::superior_document:
            return "引用不公开的上级文件";
    }
    return {};
}

bool stops(What what) {
    return what == What::secrecy_mark || what == What::internal_mark || what == What::superior_document;
}

namespace {

// rulebook §9.4, the last column.
std::string_view to_do(What what) {
    switch (what) {
        case What::identity_number:
        case What::doubtful_identity:
            return "只保留前 3 位和后 2 位";
        case What::phone:
            return "中间四位用 * 代替；单位办公电话可以保留";
        case What::bank_card:
            return "只保留后 4 位";
        case What::plate:
        case What::passport:
        case What::personal_code:
            return "中间几位用 * 代替";
        case What::address:
            return "只写到村、社区，不写门牌";
        case What::minors:
            return "只写姓，名用“某某”代替，或者不列姓名";
        case What::household:
            return "除法律要求外不列明细，只写类别";
        case What::secrecy_mark:
            return "涉密文件不得在本平台办理，请立即停止并报告保密工作机构";
        case What::internal_mark:
            return "请核对能否公开；能公开的，去掉标志后再提交";
        case What::wrong_word:
            return "请改正";
        case What::superior_document:
            return "请删去引用的标题、文号和原文";
    }
    return {};
}

}  // namespace

std::string sentence_of(Finding const& finding) {
    std::string out = finding.place;
    if (!finding.lines.empty()) {
        std::vector<std::string> lines;
        for (int const line : finding.lines) lines.push_back(std::to_string(line));
        out += "第 " + join(lines, "、") + (finding.count > int(lines.size()) ? " 等" : "") + " 行";
    }
    if (finding.hidden) out += "（打开文件时看不见）";
    out += "有" + std::string{name_of(finding.what)};
    if (finding.count > 1) out += " " + std::to_string(finding.count) + " 处";
    if (!finding.reason.empty()) out += "：" + finding.reason;
    if (!finding.example.empty() && finding.what != What::secrecy_mark) out += "，如“" + finding.example + "”";
    return out + "。" + std::string{to_do(finding.what)} + "。";
}

}  // namespace mingtang::screening
