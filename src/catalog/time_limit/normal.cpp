// Making a printed phrase uniform. Published catalogs come out of Word, PDF and scans: blanks and line ends stand
// inside words, digits are full width, 日 is now a radical of its own (⽇), now a 曰 (rulebook §5.4).
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalog/time_limit/numerals.hpp"
#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {
namespace {

// Traditional characters, radicals and misread twins that occur in time limits, and what they stand for.
constexpr View odd =
    U"個箇內變獲製開時長後請決審徵見簽訂復準處罰許報發佈應當實現聽證會動調結據農務財預門級員業週號間與為於該產設關計劃"
    U"學達轉標選舉離職驗國錄評條規監資補償損續認項進運營繳納稅費戶從種類將屬環況節點擬啟佔過還問題傳辦構團隊黨總層"
    U"⼯⽇⽉⼆⼗⼀⼋⼈⼤⽂⾏⽅⻓⻅⽣⾄⾃⼊⼩⽤⽰⽴⽬⼟⼒⼿⽇曰";
constexpr View usual =
    U"个个内变获制开时长后请决审征见签订复准处罚许报发布应当实现听证会动调结据农务财预门级员业周号间与为于该产设关计划"
    U"学达转标选举离职验国录评条规监资补偿损续认项进运营缴纳税费户从种类将属环况节点拟启占过还问题传办构团队党总层"
    U"工日月二十一八人大文行方长见生至自入小用示立目土力手日日";
static_assert(odd.size() == usual.size());

constexpr char32_t list_mark = U'①';

struct Replacement {
    View what, by;
};
constexpr auto replacements = std::to_array<Replacement>({{U"之内", U"内"},
                                                          {U"以内", U"内"},
                                                          {U"之前", U"前"},
                                                          {U"以前", U"前"},
                                                          {U"之后", U"后"},
                                                          {U"以后", U"后"},
                                                          {U"或者", U"或"},
                                                          {U"以及", U"及"},
                                                          {U"应当", U"应"},
                                                          {U"各工作日", U"个工作日"},
                                                          {U"个个", U"个"},
                                                          {U"工做日", U"工作日"},
                                                          {U"工作日日", U"工作日"},
                                                          {U"工作天", U"工作日"},
                                                          {U"日历天", U"日历日"},
                                                          {U"自然天", U"自然日"},
                                                          {U"礼拜", U"星期"},
                                                          {U"元月", U"1月"},
                                                          {U"钟头", U"小时"}});

bool is_blank(char32_t c) {
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad || (c >= 0x2000 && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202f) || (c >= 0x2060 && c <= 0x2064) || c == U'…' || c == 0x3000 || c == 0xfeff;
}

// Width and small forms: what the print means is the same.
char32_t half_width(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
    if ((c >= 0x2460 && c <= 0x249b) || (c >= 0x3220 && c <= 0x3229)) return list_mark;  // ① ⑴ ⒈ ㈠
    static constexpr View from = U"﹑､﹐﹔｡﹙﹚∶〈〉", to = U"、、,;。():《》";
    auto const at = from.find(c);
    return at == from.npos ? c : to[at];
}

// For people the marks are those of Chinese print.
char32_t full_width_mark(char32_t c) {
    static constexpr View from = U"(),;:", to = U"（），；：";
    auto const at = from.find(c);
    return at == from.npos ? c : to[at];
}

char32_t simplified(char32_t c) {
    if (c == U'~' || c == U'—' || c == U'–' || c == U'〜') return U'-';
    if (c < 0x2e80) return c;
    auto const at = odd.find(c);
    return at == odd.npos ? c : usual[at];
}

struct Builder {
    std::u32string words;
    std::vector<std::uint32_t> place;

    void add(char32_t c, std::uint32_t from) {
        words += c;
        place.push_back(from);
    }
};

Builder with_usual_words(Builder const& source) {
    Builder out;
    out.words.reserve(source.words.size());
    out.place.reserve(source.words.size());
    View const text = source.words;
    for (std::size_t i = 0; i < text.size();) {
        auto const rest = text.substr(i);
        // 信息形成个20个工作日: the first 个 is a slip of the pen.
        if (rest.front() == U'个' && rest.size() > 1 && is_digit(rest[1]) && i > 0 && !is_digit(text[i - 1])) {
            ++i;
            continue;
        }
        Replacement const* found = nullptr;
        for (auto const& one : replacements)
            if (rest.front() == one.what.front() && rest.starts_with(one.what)) found = &one;
        if (!found) {
            out.add(text[i], source.place[i]);
            ++i;
            continue;
        }
        for (char32_t const c : found->by) out.add(c, source.place[i]);
        i += found->what.size();
    }
    return out;
}

// Numerals become digits only where a unit follows: 一般, 统一, 三公 stay as they are.
bool unit_begins(View rest) {
    return starts_with_any(
        rest, {U"个", U"工作日", U"自然日", U"日", U"天", U"周", U"星期", U"月", U"年", U"小时", U"季", U"次", U"号"});
}

Builder with_digits(Builder const& source) {
    Builder out;
    out.words.reserve(source.words.size());
    out.place.reserve(source.words.size());
    View const text = source.words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_numeral(text[end])) ++end;
        auto const value =
            end > i && unit_begins(text.substr(end)) ? numeral_value(text.substr(i, end - i)) : std::nullopt;
        // 第二十日, 上一年度, 同一日: no amount.
        bool const ordinal =
            i > 0 && (View{U"第统上下同另某单任"}.find(text[i - 1]) != View::npos || is_digit(text[i - 1]));
        if (value && *value > 0 && !ordinal)
            for (char const c : std::to_string(*value)) out.add(char32_t(c), source.place[i]);
        else
            for (std::size_t at = i; at < std::max(end, i + 1); ++at) out.add(text[at], source.place[at]);
        i = std::max(end, i + 1);
    }
    return out;
}

}  // namespace

Phrase normal(std::string_view phrase) {
    Phrase out;
    Builder raw;
    auto const points = to_u32(phrase);
    out.shown.reserve(points.size());
    raw.words.reserve(points.size());
    raw.place.reserve(points.size());
    for (char32_t const point : points) {
        if (is_blank(point)) continue;
        char32_t const c = half_width(point);
        raw.add(simplified(c), std::uint32_t(out.shown.size()));
        out.shown += full_width_mark(c);
    }
    // “…20个工作日内。”: a cell in quotation marks says what it says without them.
    auto const quote = [](char32_t c) { return c == U'"' || c == U'“' || c == U'”' || c == U'\''; };
    while (raw.words.size() > 2 && quote(raw.words.front()) && quote(raw.words.back()) &&
           std::ranges::count_if(raw.words, quote) == 2) {
        raw.words = raw.words.substr(1, raw.words.size() - 2);
        raw.place.pop_back();
        raw.place.erase(raw.place.begin());
    }
    auto made = with_digits(with_usual_words(raw));
    out.words = std::move(made.words);
    out.place = std::move(made.place);
    out.place.push_back(std::uint32_t(out.shown.size()));
    return out;
}

}  // namespace mingtang::catalog::time_words
