#include "screening/numbers.hpp"

#include <algorithm>

#include "screening/check_digits.hpp"
#include "screening/folded.hpp"

namespace mingtang::screening {
namespace {

bool is_sign_of_number(char c) {
    return is_digit(c) || is_letter(c);
}

// Blanks and hyphens that people write into long numbers; a tab is the next cell.
bool is_joint(char c) {
    return c == ' ' || c == '-';
}

bool says(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

// A stretch of letters and digits without anything between.
struct Token {
    std::size_t from, to;  // in the folded line
};

// Some tokens in a row, read as one number.
struct Candidate {
    std::string number;
    std::size_t from, to;
    std::vector<std::size_t> groups{};  // their sizes
};

class Finder {
  public:
    Finder(std::string_view line, std::string_view called) : line_(line), called_(called), folded_(line) {}

    std::vector<Hit> find() {
        cut();
        for (std::size_t first = 0; first < tokens_.size(); ++first) {
            if (taken(tokens_[first].from)) continue;
            auto const size = tokens_[first].to - tokens_[first].from;
            if (size == 18 && is_code_of_organ(text(tokens_[first]))) continue;
            if (!whole_number(first) && !scattered(first) && size > 18) run_together(tokens_[first]);
            if (size == 8 || size == 9) passport(tokens_[first]);
        }
        plates();
        std::ranges::sort(hits_, {}, &Hit::from);
        return std::move(hits_);
    }

  private:
    void cut() {
        for (std::size_t i = 0; i < folded_.size();) {
            if (!is_sign_of_number(folded_.signs[i])) {
                ++i;
                continue;
            }
            auto const from = i;
            while (i < folded_.size() && is_sign_of_number(folded_.signs[i])) ++i;
            tokens_.push_back({from, i});
        }
    }

    std::string text(Token const& token) const { return folded_.signs.substr(token.from, token.to - token.from); }

    bool taken(std::size_t at) const {
        return std::ranges::any_of(
            hits_, [&](Hit const& hit) { return folded_.at[at] >= hit.from && folded_.at[at] < hit.to; });
    }

    // Words just before it on the line, and what the column is called.
    bool is_called(std::size_t from, std::initializer_list<std::string_view> words) const {
        constexpr std::size_t reach = 45;  // bytes
        auto const at = folded_.at[from];
        auto const begin = at < reach ? 0 : at - reach;
        return says(called_, words) || says(line_.substr(begin, at - begin), words);
    }

    bool is_code_of_organ(std::string const& token) const {
        std::string upper = token;
        for (char& c : upper) c = char(c >= 'a' && c <= 'z' ? c - 32 : c);
        if (!is_credit_code(upper)) return false;
        // An all-digit one could be both; what it is called decides.
        return !is_identity_number(upper) || says(called_, {"信用代码", "机构代码"}) || says(line_, {"信用代码"});
    }

    bool joined(std::size_t first, std::size_t second) const {
        return tokens_[second].from == tokens_[first].to + 1 && is_joint(folded_.signs[tokens_[first].to]);
    }

    // What people put between the digits of a number so that it is not found; never a tab, which is the next cell.
    bool loosely_joined(std::size_t first, std::size_t second) const {
        static constexpr std::string_view marks = " -._/()[]·•・．—–~～（）【】|　";
        constexpr std::size_t widest = 4;  // signs
        auto const from = tokens_[first].to, to = tokens_[second].from;
        if (to == from || to - from > widest) return false;
        for (auto i = from; i < to; ++i)
            if (marks.find(line_.substr(folded_.at[i], folded_.at[i + 1] - folded_.at[i])) == marks.npos) return false;
        return true;
    }

    // Digits one by one, with points or with brackets between: only the check digit tells, so nothing but identity
    // numbers is looked for.
    bool scattered(std::size_t first) {
        Candidate candidate{text(tokens_[first]), tokens_[first].from, tokens_[first].to, {}};
        for (auto next = first + 1; candidate.number.size() < 18 && next < tokens_.size(); ++next) {
            if (!loosely_joined(next - 1, next)) return false;
            candidate.number += text(tokens_[next]);
            candidate.to = tokens_[next].to;
        }
        if (candidate.number.size() != 18 || !is_identity_number(candidate.number)) return false;
        return hit(What::identity_number, candidate, masked_identity(candidate.number));
    }

    // Tokens from `first` on, one, two, three … of them as one number.
    bool whole_number(std::size_t first) {
        constexpr std::size_t longest = 19, most_tokens = 7;
        auto const first_size = tokens_[first].to - tokens_[first].from;
        Candidate candidate{text(tokens_[first]), tokens_[first].from, tokens_[first].to, {first_size}};
        for (std::size_t used = 1;; ++used) {
            if (is_number(candidate)) return true;
            auto const next = first + used;
            if (used == most_tokens || next >= tokens_.size() || !joined(next - 1, next)) return false;
            candidate.number += text(tokens_[next]);
            candidate.to = tokens_[next].to;
            candidate.groups.push_back(tokens_[next].to - tokens_[next].from);
            if (candidate.number.size() > longest) return false;
        }
    }

    bool is_number(Candidate const& candidate) {
        auto const& number = candidate.number;
        bool const whole = candidate.groups.size() == 1;
        if (number.size() == 18 && is_identity_number(number))
            return hit(What::identity_number, candidate, masked_identity(number));
        bool const called_identity = is_called(candidate.from, {"身份证", "身份号", "证件号", "公民身份"});
        bool const called_otherwise = is_called(candidate.from, {"账号", "帐号", "编号", "单号", "代码", "文号"});
        if (number.size() == 15 && is_identity_number(number) && (called_identity || (whole && !called_otherwise)))
            return hit(What::identity_number, candidate, masked_identity(number));
        if (number.size() == 18 && called_identity && resembles_identity_number(number))
            return hit(What::doubtful_identity, candidate, masked_identity(number));
        if (is_phone(number) && grouped_as_phone(candidate) && !is_amount(candidate.to))
            return hit(What::phone, candidate, masked_phone(number.substr(number.size() - 11)));
        bool const fours = std::all_of(candidate.groups.begin(), candidate.groups.end() - 1,
                                       [](std::size_t size) { return size == 4; });
        if (number.size() >= 16 && number.size() <= 19 && (whole || fours) && passes_luhn(number)) {
            bool const called_card =
                is_called(candidate.from, {"卡号", "账号", "帐号", "账户", "银行", "一卡通", "存折"});
            if (number.starts_with("62") || called_card) return hit(What::bank_card, candidate, masked_card(number));
        }
        return false;
    }

    // 138 1234 5678 and 138-12345678, but not the figures of a statistic that happen to stand side by side.
    static bool grouped_as_phone(Candidate const& candidate) {
        auto groups = candidate.groups;
        if (groups.size() > 1 && groups[0] == 2) groups.erase(groups.begin());  // 86 in front
        using Groups = std::vector<std::size_t>;
        return groups.size() == 1 || groups == Groups{3, 4, 4} || groups == Groups{3, 8} || groups == Groups{7, 4};
    }

    // 13800000000.00
    bool is_amount(std::size_t to) const {
        auto const at = std::ptrdiff_t(to);
        return folded_.sign(at) == '.' && is_digit(folded_.sign(at + 1));
    }

    static bool is_phone(std::string_view number) {
        if (number.size() == 13 && number.starts_with("86")) number.remove_prefix(2);
        return number.size() == 11 && number[0] == '1' && number[1] >= '3' && number[1] <= '9' &&
               std::ranges::all_of(number, is_digit);
    }

    // Two numbers of a person written without a blank: one stands at the beginning or at the end.
    void run_together(Token const& token) {
        auto const whole = text(token);
        auto const last = whole.size() - 18;
        for (std::size_t const at : {std::size_t{0}, last}) {
            if (is_identity_number(whole.substr(at, 18)))
                hit(What::identity_number, {whole.substr(at, 18), token.from + at, token.from + at + 18},
                    masked_identity(whole.substr(at, 18)));
        }
        auto const rest_phone = [&](std::size_t at) {
            if (whole.size() == 29 && is_phone(whole.substr(at, 11)))
                hit(What::phone, {whole.substr(at, 11), token.from + at, token.from + at + 11},
                    masked_phone(whole.substr(at, 11)));
        };
        if (taken(token.from))
            rest_phone(18);
        else if (taken(token.to - 1))
            rest_phone(0);
    }

    void passport(Token const& token) {
        auto const number = text(token);
        bool const shape = is_letter(number[0]) && std::ranges::all_of(number.substr(2), is_digit);
        if (shape && is_called(token.from, {"护照", "通行证"}))
            hit(What::passport, {number, token.from, token.to},
                number.substr(0, 2) + std::string(number.size() - 4, '*') + number.substr(number.size() - 2));
    }

    // 鲁Q12345, 鲁Q·D12345.
    void plates() {
        static constexpr std::string_view provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
        for (std::size_t i = 0; i + 6 < folded_.size(); ++i) {
            if (folded_.signs[i] != Folded::other || !(folded_.signs[i + 1] >= 'A' && folded_.signs[i + 1] <= 'Z'))
                continue;
            auto const province = line_.substr(folded_.at[i], folded_.at[i + 1] - folded_.at[i]);
            auto const place = provinces.find(province);
            if (province.size() != 3 || place == provinces.npos || place % 3 != 0) continue;
            auto at = i + 2;
            if (folded_.signs[at] == Folded::other || folded_.signs[at] == '.' || folded_.signs[at] == ' ') ++at;
            auto const from = at;
            int digits = 0;
            for (; at < folded_.size() &&
                   (is_digit(folded_.signs[at]) || (folded_.signs[at] >= 'A' && folded_.signs[at] <= 'Z'));
                 ++at)
                digits += is_digit(folded_.signs[at]);
            auto const size = at - from;
            if ((size != 5 && size != 6) || digits < 2) continue;
            auto const plate = line_.substr(folded_.at[i], folded_.at[from + 1] - folded_.at[i]);
            hit(What::plate, {{}, i, at}, std::string{plate} + std::string(size - 2, '*') + folded_.signs[at - 1]);
        }
    }

    bool hit(What what, Candidate const& candidate, std::string masked) {
        hits_.push_back({what, folded_.at[candidate.from], folded_.at[candidate.to - 1] + 1, std::move(masked)});
        auto& found = hits_.back();
        // The last character may be full width.
        found.to = candidate.to < folded_.at.size() ? folded_.at[candidate.to] : line_.size();
        return true;
    }

    std::string_view line_, called_;
    Folded folded_;
    std::vector<Token> tokens_;
    std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> find_numbers(std::string_view line, std::string_view called) {
    // A plate has two digits at least, everything else more; most lines have none. EF BC begins a full-width one.
    std::size_t digits = 0;
    for (char const c : line) digits += is_digit(c) || c == '\xef';
    if (digits < 2) return {};
    return Finder{line, called}.find();
}

// rulebook §9.4: first 3 and last 2; the date of birth is never shown.
std::string masked_identity(std::string_view number) {
    return std::string{number.substr(0, 3)} + std::string(number.size() - 5, '*') +
           std::string{number.substr(number.size() - 2)};
}

std::string masked_phone(std::string_view number) {
    return std::string{number.substr(0, 3)} + "****" + std::string{number.substr(number.size() - 4)};
}

std::string masked_card(std::string_view number) {
    return std::string(number.size() - 4, '*') + std::string{number.substr(number.size() - 4)};
}

}  // namespace mingtang::screening
