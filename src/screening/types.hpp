// What screening looks for before a text is published, and what it says it found (rulebook §9.3, §9.4; security.md
// C66). Everything here is pure: texts in, findings out. It blocks nothing; whoever asks decides what a finding means.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::screening {

enum class What {
    identity_number,    // 公民身份号码, its check digit right; or one of 15 digits
    doubtful_identity,  // looks like one, is called one, and its check digit is wrong
    phone,              // 手机号码
    bank_card,          // 银行卡号
    plate,              // 车牌号
    passport,           // 护照、通行证号
    personal_code,      // 社保号、学籍号 and the like, by the word in front or above
    address,            // 门牌 of a household, in a list of names
    minors,             // names of children in a list
    household,          // 病种、残疾、婚姻、收入 of named people
    secrecy_mark,       // 密级标志
    internal_mark,      // 内部资料、不得外传
    wrong_word,         // from the lists of words
    superior_document,  // quotes a document of a superior that is not public
};

// In one line of text: bytes [from, to).
struct Hit {
    What what = What::identity_number;
    std::size_t from = 0, to = 0;
    std::string masked{};  // what may stand there instead; "" when that is for a person to decide
    std::string reason{};  // of words and quotations: what is wrong with it
    bool operator==(Hit const&) const = default;
};

struct Line {
    int number = 0;
    std::string_view words;  // tabs part the cells of a row
    bool hidden = false;
};

// All hits of one kind in one place, said once.
struct Finding {
    What what = What::identity_number;
    std::string place{};       // "正文", "附件“名单.xlsx”工作表“名单”"
    std::vector<int> lines{};  // the first few
    int count = 0;
    std::string example{};  // the first one, masked, with words around it
    std::string reason{};
    bool hidden = false;  // at least one is not seen when the file is opened
    bool operator==(Finding const&) const = default;
};

}  // namespace mingtang::screening
