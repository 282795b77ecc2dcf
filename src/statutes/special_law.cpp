#include "statutes/special_law.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace mingtang::statutes {
namespace {

bool has(std::string_view text, std::string_view word) {
    return text.find(word) != text.npos;
}

bool has_any(std::string_view text, std::vector<std::string> const& words) {
    return std::ranges::any_of(words, [&](auto const& word) { return has(text, word); });
}

// 政府采购+合同: every part must occur.
bool names(std::string_view item, std::string_view words) {
    return std::ranges::all_of(split(words, '+'), [&](auto part) { return has(item, part); });
}

bool speaks_of(SpecialLimit const& special, std::string_view field, std::string_view item) {
    if (!special.fields.empty() && !has_any(field, special.fields)) return false;
    if (has_any(item, special.except)) return false;
    return special.items.empty() ||
           std::ranges::any_of(special.items, [&](auto const& words) { return names(item, words); });
}

// The fewest and the most calendar days a length can take, weekends only: holidays could only make the case worse.
int fewest_days(int amount, Unit unit) {
    if (unit == Unit::months) return amount * 28;
    if (unit == Unit::hours) return (amount + 23) / 24;
    return unit == Unit::workdays ? amount + 2 * ((amount - 1) / 5) : amount;
}
int most_days(int amount, Unit unit) {
    if (unit == Unit::months) return amount * 31;
    if (unit == Unit::hours) return (amount + 23) / 24;
    return unit == Unit::workdays ? amount + 2 * ((amount + 4) / 5) : amount;
}

bool may_be_longer(PrintedLimit const& printed, Limit const& law) {
    if (printed.unit == law.unit) return printed.amount > law.amount;
    return most_days(printed.amount, printed.unit) > fewest_days(law.amount, law.unit);
}

bool may_be_shorter(PrintedLimit const& printed, Limit const& law) {
    if (printed.unit == law.unit) return printed.amount < law.amount;
    return fewest_days(printed.amount, printed.unit) < most_days(law.amount, law.unit);
}

std::optional<LawConflict::Weight> weight_of(SpecialLimit const& special, PrintedLimit const& printed,
                                             Limit const& law) {
    using Weight = LawConflict::Weight;
    switch (special.kind) {
        case LimitKind::within:
            if (may_be_longer(printed, law)) return Weight::breaks;
            if (special.stricter == SpecialLimit::Stricter::reported && may_be_shorter(printed, law))
                return Weight::differs;
            return std::nullopt;
        case LimitKind::shown:
        case LimitKind::asked:
            return may_be_shorter(printed, law) ? std::optional{Weight::breaks} : std::nullopt;
        case LimitKind::every:
            break;
    }
    return may_be_longer(printed, law) ? std::optional{Weight::breaks} : std::nullopt;
}

std::string spoken(LimitKind kind, int amount, Unit unit) {
    auto const length = in_words(amount, unit);
    if (kind == LimitKind::within) return length + "内";
    return kind == LimitKind::every ? "至少每" + length + "一次" : "不少于" + length;
}

// 预算法 14：部门预算、决算向社会公开应当在20日内，目录印的是20个工作日内，可能晚于法定期限。
std::string sentence_of(SpecialLimit const& special, PrintedLimit const& printed, Limit const& law,
                        LawConflict::Weight weight) {
    auto const matter = law.matter.substr(0, law.matter.find("（"));
    std::string end = weight == LawConflict::Weight::differs ? "与现行规定不一致。"
                      : special.kind == LimitKind::within    ? "可能晚于法定期限。"
                      : special.kind == LimitKind::every     ? "次数少于法定要求。"
                                                             : "可能短于法定期限。";
    auto const* const ought = special.kind == LimitKind::within ? "应当在" : "应当";
    return law.article + "：" + matter + ought + spoken(special.kind, law.amount, law.unit) + "，目录印的是" +
           spoken(printed.kind, printed.amount, printed.unit) + "，" + end;
}

}  // namespace

std::vector<LawConflict> SpecialLaws::conflicts(std::string_view field, std::string_view item,
                                                std::vector<PrintedLimit> const& printed, Statutes const& statutes,
                                                Date on) const {
    std::vector<LawConflict> found;
    for (auto const& special : limits_) {
        if (!speaks_of(special, field, item)) continue;
        auto const law = statutes.limit(special.limit, on);
        if (!law) continue;  // not yet, or no longer, in force on that day
        for (auto const& one : printed) {
            if (one.kind != special.kind) continue;
            if (auto const weight = weight_of(special, one, *law))
                found.push_back({*weight, law->article, law->source, sentence_of(special, one, *law, *weight)});
        }
    }
    return found;
}

}  // namespace mingtang::statutes
