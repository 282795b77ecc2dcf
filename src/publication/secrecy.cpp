#include "publication/secrecy.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

constexpr auto questions = std::to_array<SecrecyQuestion>({
    {"secret", "不涉及国家秘密、工作秘密", "对照保密事项范围逐段核对正文、表格和附件", false},
    {"lawful", "内容合法，不超越职权", "有法定依据；不设定没有依据的义务或证明", false},
    {"stability", "不危及国家安全、公共安全、经济安全、社会稳定", "条例第十四条", false},
    {"third_party", "不涉及第三方商业秘密、个人隐私，或者已征得同意", "条例第十五条", false},
    {"personal", "个人信息已去标识或确需公开", "身份证号、电话、住址、银行账号、未成年人姓名、病种", false},
    {"words", "没有错敏词，领导和机构名称准确", "正式名称、顺序、职务以最新任免为准", false},
    {"attachments", "附件已打开逐个核对，没有隐藏内容", "隐藏工作表、行列、批注、修订、文档属性", true},
    {"pictures", "图片没有拍摄位置等信息，人像已处理", "照片属性、背景中的文件和屏幕", true},
    {"links", "链接有效，指向正确", "不指向内网、个人网盘、商业推广", true},
    {"timely", "在法定公开时限之内", "条例第二十六条：形成或者变更之日起 20 个工作日", false},
});

struct Words {
    std::string_view code, chinese;
};
constexpr std::array<Words, 3> answer_words{
    {{"pass", "没有问题"}, {"concern", "有疑点"}, {"not_applicable", "不适用"}}};
constexpr std::array<Words, 3> verdict_words{{{"open", "公开"}, {"exempt", "免于公开"}, {"report", "需报审"}}};

}  // namespace

std::span<SecrecyQuestion const> secrecy_questions() {
    return questions;
}

std::string_view code(Answer answer) {
    return answer_words[std::size_t(answer)].code;
}
std::string_view chinese(Answer answer) {
    return answer_words[std::size_t(answer)].chinese;
}
std::string_view code(Verdict verdict) {
    return verdict_words[std::size_t(verdict)].code;
}
std::string_view chinese(Verdict verdict) {
    return verdict_words[std::size_t(verdict)].chinese;
}

Result<SecrecyForm> checked(SecrecyForm form) {
    using Kind = Refusal::Kind;
    SecrecyForm kept{{}, form.verdict, clean_text(form.basis)};
    std::vector<std::string> missing;
    int concerns = 0;
    for (auto const& question : questions) {
        auto const given = std::ranges::find(form.answers, question.code, &SecrecyAnswer::question);
        bool const answered =
            given != form.answers.end() && (given->answer != Answer::not_applicable || question.may_not_apply);
        if (!answered) {
            missing.emplace_back(question.chinese);
            continue;
        }
        SecrecyAnswer answer{std::string{question.code}, given->answer, clean_text(given->words)};
        if (answer.answer == Answer::concern) {
            ++concerns;
            if (answer.words.empty())
                return refuse(Kind::invalid, wording::concern_words, std::string{question.chinese});
        }
        kept.answers.push_back(std::move(answer));
    }
    if (!missing.empty()) return refuse(Kind::invalid, wording::answers_missing, join(missing, "；"));
    if (concerns > 0 && kept.verdict == Verdict::open)
        return refuse(Kind::invalid, wording::concern_open, std::to_string(concerns));
    if (kept.verdict != Verdict::open && kept.basis.empty()) return refuse(Kind::invalid, wording::basis_needed);
    return kept;
}

}  // namespace mingtang::publication
