// 保密审查, item by item: the questions, and which answers may carry which verdict. 保密条例 42: 先审查、后公开, each
// piece of information by itself; rulebook §9.3. Pure. What was answered is evidence of one text, by its digest.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/refusal.hpp"

namespace mingtang::publication {

struct SecrecyQuestion {
    std::string_view code, chinese;
    std::string_view hint;
    bool may_not_apply;  // "不适用" is an answer
};
std::span<SecrecyQuestion const> secrecy_questions();

enum class Answer { pass, concern, not_applicable };
enum class Verdict { open, exempt, report };  // 公开, 免于公开, 需报审

std::string_view code(Answer answer);
std::string_view chinese(Answer answer);
std::string_view code(Verdict verdict);
std::string_view chinese(Verdict verdict);

struct SecrecyAnswer {
    std::string question;
    Answer answer = Answer::pass;
    std::string words{};
};
struct SecrecyForm {
    std::vector<SecrecyAnswer> answers;
    Verdict verdict = Verdict::open;
    std::string basis{};
};
// The form as kept, or what is missing in it.
Result<SecrecyForm> checked(SecrecyForm form);

// A form as it was filled in, by whom, of which text.
struct SecrecyReview {
    SecrecyForm form;
    std::string digest, actor;
    std::int64_t account = 0;
    Instant at{};
};

}  // namespace mingtang::publication
