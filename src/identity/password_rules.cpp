// The password is cut into the fewest pieces that a guesser would try: known words, dates, telephone numbers, walks
// over the keyboard, what stood there before. Each piece counts as one character; a good password has eight left.
#include "identity/password_rules.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "identity/guessed_words.hpp"
#include "identity/pinyin.hpp"
#include "identity/wording.hpp"

namespace mingtang::identity {
namespace {

constexpr std::size_t enough = 8;            // pieces
constexpr std::size_t fewest_different = 5;  // bytes

// "P@ssw0rd" is read as it is meant.
std::string as_meant(std::string_view password) {
    std::string text;
    for (char const c : password) {
        if (c >= 'A' && c <= 'Z')
            text += static_cast<char>(c - 'A' + 'a');
        else if (c == '@')
            text += 'a';
        else if (c == '$')
            text += 's';
        else if (c == '0')
            text += 'o';
        else if (c == '1' || c == '!')
            text += 'l';
        else if (c == '3')
            text += 'e';
        else if (c == '5')
            text += 's';
        else
            text += c;
    }
    return text;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

int number(std::string_view text) {
    int n = 0;
    for (char const c : text) n = n * 10 + (c - '0');
    return n;
}

// 1998, 2026, 19980102, 980102, 0102; a telephone number of eleven digits or of seven or eight.
bool date_or_telephone(std::string_view text) {
    if (!digits(text)) return false;
    auto const day = [](std::string_view md) {
        return number(md.substr(0, 2)) >= 1 && number(md.substr(0, 2)) <= 12 && number(md.substr(2)) >= 1 &&
               number(md.substr(2)) <= 31;
    };
    auto const year = [](std::string_view y) { return number(y) >= 1940 && number(y) <= 2049; };
    switch (text.size()) {
        case 4:
            return year(text) || day(text);
        case 6:
            return day(text.substr(2)) || (year(text.substr(0, 4)) && number(text.substr(4)) <= 12);
        case 7:
            return true;
        case 8:
            return true;
        case 11:
            return text[0] == '1' && text[1] >= '3';
        default:
            return false;
    }
}

bool walk(std::string_view text) {
    if (text.size() < 3) return false;
    std::string const back{text.rbegin(), text.rend()};
    bool const same = text.find_first_not_of(text[0]) == text.npos;
    return same || std::any_of(keyboard_rows.begin(), keyboard_rows.end(), [&](std::string_view row) {
               return row.find(text) != row.npos || row.find(back) != row.npos;
           });
}

enum class Known { no, word, own, date, walk, repeated };

std::string_view chinese(Known known) {
    switch (known) {
        case Known::no:
            break;
        case Known::word:
            return "常见词和名字";
        case Known::own:
            return "登录名、单位和地名的拼音";
        case Known::date:
            return "年份、日期和电话号码";
        case Known::walk:
            return "键盘上相连的字符";
        case Known::repeated:
            return "重复的部分";
    }
    return "";
}

struct Cut {
    std::size_t pieces = 0;
    std::set<Known> found{};
};

class Password {
  public:
    Password(std::string_view text, std::vector<std::string> const& own)
        : plain_(lower(text)), meant_(as_meant(text)), own_(own.begin(), own.end()) {
        for (auto const word : guessed_words) common_.emplace(word);
    }

    Cut fewest_pieces() const {
        std::vector<Cut> best(plain_.size() + 1);
        for (std::size_t end = 1; end <= plain_.size(); ++end) {
            best[end] = {best[end - 1].pieces + 1, best[end - 1].found};
            for (std::size_t begin = 0; begin + 2 <= end; ++begin) {
                if (best[begin].pieces + 1 >= best[end].pieces) continue;
                auto const known = what(begin, end);
                if (known == Known::no) continue;
                best[end] = {best[begin].pieces + 1, best[begin].found};
                best[end].found.insert(known);
            }
        }
        return best.back();
    }

  private:
    Known what(std::size_t begin, std::size_t end) const {
        auto const plain = std::string_view{plain_}.substr(begin, end - begin);
        auto const meant = std::string_view{meant_}.substr(begin, end - begin);
        if (own_.contains(plain) || own_.contains(meant)) return Known::own;
        if (common_.contains(plain) || common_.contains(meant)) return Known::word;
        if (date_or_telephone(plain)) return Known::date;
        if (walk(plain)) return Known::walk;
        bool const before = std::string_view{plain_}.substr(0, begin).find(plain) != std::string_view::npos;
        return plain.size() >= 3 && before ? Known::repeated : Known::no;
    }

    std::string plain_, meant_;
    std::set<std::string, std::less<>> own_, common_;
};

}  // namespace

std::vector<std::string> own_words(std::string_view login, std::vector<std::string> const& names) {
    std::vector<std::string> words;
    for (std::string_view rest = login; !rest.empty();) {
        auto const cut = rest.find_first_of("._-");
        if (cut != 0) words.emplace_back(lower(rest.substr(0, cut)));
        rest.remove_prefix(cut == rest.npos ? rest.size() : cut + 1);
    }
    for (auto const& parts : syllables(names)) {
        for (std::size_t begin = 0; begin < parts.size(); ++begin) {
            std::string whole, initials;
            for (std::size_t end = begin; end < std::min(parts.size(), begin + 8); ++end) {
                whole += parts[end];
                initials += parts[end][0];
                if (end > begin) words.push_back(whole);
                if (initials.size() >= 3) words.push_back(initials);
            }
        }
    }
    return words;
}

Result<std::string_view> good_password(std::string_view password, std::vector<std::string> const& own_words) {
    using Kind = Refusal::Kind;
    auto const length = is_utf8(password) ? length_in_characters(password) : password.size();
    if (length < shortest_password) return refuse(Kind::invalid, wording::password_short, std::to_string(length));
    if (password.size() > longest_password) return refuse(Kind::invalid, wording::password_long);
    if (std::set<char>{password.begin(), password.end()}.size() < fewest_different)
        return refuse(Kind::invalid, wording::password_plain);
    auto const cut = Password{password, own_words}.fewest_pieces();
    if (cut.pieces >= enough) return password;
    std::vector<std::string> kinds;
    for (auto const known : cut.found) kinds.emplace_back(chinese(known));
    return refuse(Kind::invalid, wording::password_guessable, join(kinds, "、"));
}

}  // namespace mingtang::identity
