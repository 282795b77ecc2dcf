#include "catalog/time_limit/lengths.hpp"

#include <array>

namespace mingtang::catalog::time_words {
namespace {

// Between 公示 and its length nothing may stand but words that say "for" and "at least"; 不超过 says the opposite.
bool only_says_at_least(View between) {
    while (!between.empty())
        if (!drop_head(between, {U"的",
                                 U"期限",
                                 U"期间",
                                 U"期",
                                 U"时间",
                                 U"时长",
                                 U"时限",
                                 U"天数",
                                 U"应",
                                 U"须",
                                 U"为",
                                 U"是",
                                 U"不少于",
                                 U"不得少于",
                                 U"不低于",
                                 U"不得低于",
                                 U"不短于",
                                 U"不得短于",
                                 U"不小于",
                                 U"不得小于",
                                 U"至少",
                                 U"最少",
                                 U"最短",
                                 U"一般",
                                 U"原则上",
                                 U"连续",
                                 U"满",
                                 U"达到",
                                 U"≥",
                                 U">=",
                                 U">",
                                 U":",
                                 U",",
                                 U"公示",
                                 U"公告",
                                 U"公开",
                                 U"张贴",
                                 U"保留",
                                 U"保持",
                                 U"自发布之日起",
                                 U"自公布之日起",
                                 U"自公示之日起",
                                 U"自公告之日起",
                                 U"自发布",
                                 U"之日起"}))
            return false;
    return true;
}

// The length itself, or nothing where the amount is a limit (5个工作日内公示) or a moment (公示7日后).
std::optional<Amount> length_after(View text, std::size_t from) {
    auto amount = find_amount(text, from);
    if (!amount || !only_says_at_least(text.substr(from, amount->at - from))) return std::nullopt;
    auto const after = text.substr(amount->end);
    if (starts_with_any(after, {U"内", U"前", U"后", U"左右", U"起"})) return std::nullopt;
    if (amount->least == 0) return std::nullopt;
    if (amount->least) amount->span.n = *amount->least;
    if (starts_with_any(after, {U"以上"})) amount->end += 2;
    return amount;
}

// 公示, 公告期, 保留: what lasts.
constexpr auto labels = std::to_array<View>({U"公示", U"公告", U"公布", U"张榜", U"张贴", U"展示", U"保留", U"保存",
                                             U"留存", U"公开期", U"公开时间", U"公开的期限", U"挂网", U"上墙"});

std::optional<DisplayFound> at_least(View text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        for (auto const label : labels) {
            if (!text.substr(at).starts_with(label)) continue;
            auto const amount = length_after(text, at + label.size());
            if (!amount) continue;
            std::size_t from = at;
            // 公开栏内容至少保留5日: the words of "at least" before the verb belong to it.
            for (View const word : {View{U"至少"}, View{U"连续"}, View{U"进行"}})
                if (text.substr(0, from).ends_with(word)) from -= word.size();
            return DisplayFound{{Display::Kind::at_least, amount->span}, text.substr(from, amount->end - from)};
        }
    return std::nullopt;
}

// 进行为期7天的公示, 不少于5个工作日的公示: the length before its noun.
std::optional<DisplayFound> length_before(View text) {
    for (auto amount = find_amount(text); amount; amount = find_amount(text, amount->end)) {
        auto const after = text.substr(amount->end);
        std::size_t noun = 0;
        for (View const word :
             {View{U"的公示期"}, View{U"的公告期"}, View{U"的公示"}, View{U"的公告"}, View{U"以上的公示"}})
            if (!noun && after.starts_with(word)) noun = word.size();
        if (!noun) continue;
        auto before = text.substr(0, amount->at);
        while (drop_tail(before, {U"为期", U"不少于", U"不得少于", U"至少", U"进行", U"经", U"作", U"开展"})) {
        }
        Span least = amount->span;
        if (amount->least) least.n = *amount->least;
        return DisplayFound{{Display::Kind::at_least, least},
                            text.substr(before.size(), amount->end + noun - before.size())};
    }
    return std::nullopt;
}

// 不少于30日, alone: how long it must stay to be seen.
std::optional<DisplayFound> bare_least(View text) {
    auto head = text;
    if (!drop_head(head, {U"不少于", U"不得少于", U"时间不少于", U"时间不得少于", U"期限不少于", U"期限不得少于",
                          U"为期", U"期限为", U"时间为", U"至少"}))
        return std::nullopt;
    auto const amount = length_after(head, 0);
    if (!amount || amount->at != 0) return std::nullopt;
    return DisplayFound{{Display::Kind::at_least, amount->span}, text.substr(0, offset_in(text, head) + amount->end)};
}

// 长期公开, 永久保存; not 长期护理保险, 中长期规划.
std::optional<DisplayFound> lasting(View text) {
    for (View const word : {View{U"长期"}, View{U"永久"}, View{U"常年"}, View{U"长年"}, View{U"始终"}, View{U"一直"}}) {
        auto const at = text.find(word);
        if (at == View::npos || text.substr(0, at).ends_with(U"中")) continue;
        auto rest = text.substr(at + word.size());
        bool const ends = rest.empty() || rest.front() == masked || rest.front() == U',' || rest.front() == U'、';
        auto verb = rest;
        while (drop_head(verb, {U"向社会", U"对外", U"在网上", U"予以", U"主动"})) {
        }
        bool const shown = starts_with_any(verb, {U"公开", U"公示", U"公布", U"公告", U"保持", U"保留", U"保存",
                                                  U"有效", U"展示", U"张贴", U"发布", U"上墙", U"性公开", U"在"});
        if (!ends && !shown) continue;
        auto tail = shown ? verb : rest;
        while (drop_head(tail, {U"保持", U"公开", U"公示", U"公布", U"公告", U"保留", U"保存", U"有效", U"展示",
                                U"张贴", U"发布", U"性"})) {
        }
        auto const end = offset_in(text, tail);
        std::size_t from = at;
        for (View const before : {View{U"保持"}, View{U"应"}, View{U"并"}})
            if (text.substr(0, from).ends_with(before)) from -= before.size();
        return DisplayFound{{Display::Kind::lasting, {}}, text.substr(from, end - from)};
    }
    return std::nullopt;
}

// 公开至下次更新, 保留到下一次公布: until the next one takes its place.
std::optional<DisplayFound> until_next(View text) {
    for (View const word : {View{U"至下"}, View{U"到下"}}) {
        auto const at = text.find(word);
        if (at == View::npos) continue;
        auto rest = text.substr(at + word.size());
        drop_head(rest, {U"一", U"1"});
        if (!starts_with_any(rest, {U"次", U"期", U"轮", U"版", U"个", U"年", U"季", U"月"})) continue;
        std::size_t from = at;
        for (View const before :
             {View{U"直"}, View{U"公开"}, View{U"公示"}, View{U"保留"}, View{U"保持"}, View{U"公布"}, View{U"展示"}})
            if (text.substr(0, from).ends_with(before)) from -= before.size();
        return DisplayFound{{Display::Kind::until_next, {}}, text.substr(from)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<DisplayFound> find_display(View clause) {
    if (auto found = until_next(clause)) return found;
    if (auto found = lasting(clause)) return found;
    if (auto found = length_before(clause)) return found;
    if (auto found = at_least(clause)) return found;
    return bare_least(clause);
}

std::optional<ConsultFound> find_consult(View clause) {
    for (View const word : {View{U"征求"}, View{U"征集"}, View{U"听取"}, View{U"收集"}, View{U"意见反馈"},
                            View{U"反馈意见"}, View{U"意见征询"}}) {
        auto const at = clause.find(word);
        if (at == View::npos) continue;
        std::size_t from = at + word.size();
        auto between = clause.substr(from);
        // 征求社会公众意见的期限: whose opinions may be said.
        while (drop_head(between, {U"社会", U"公众", U"群众", U"各方", U"公民", U"居民", U"村民", U"各方面", U"各界",
                                   U"利害关系人", U"意见和建议", U"意见建议", U"意见", U"建议"})) {
        }
        from = offset_in(clause, between);
        auto const amount = length_after(clause, from);
        if (!amount) continue;
        std::size_t begin = at;
        for (View const before : {View{U"向社会"}, View{U"公开"}, View{U"社会"}, View{U"意见"}, View{U"向社会公开"}})
            if (clause.substr(0, begin).ends_with(before)) begin -= before.size();
        return ConsultFound{amount->span, clause.substr(begin, amount->end - begin)};
    }
    return std::nullopt;
}

}  // namespace mingtang::catalog::time_words
