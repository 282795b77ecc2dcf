#include "catalog/lint/lint.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace mingtang::catalog::lint {
namespace {

using Group = std::vector<Check> (*)();

std::vector<Finding> look_with(Facts const& facts, std::vector<std::size_t> const& wanted) {
    std::vector<Finding> findings;
    auto const& all = checks();
    World world{facts};
    for (auto const& item : facts.items) {
        Subject const subject{item, world};
        for (auto const i : wanted) {
            if (!all[i].of_item) continue;
            Notes notes{i, findings};
            notes.about(item);
            all[i].of_item(subject, notes);
        }
    }
    for (auto const i : wanted) {
        if (!all[i].of_catalog) continue;
        Notes notes{i, findings};
        all[i].of_catalog(facts, notes);
    }
    std::unordered_map<std::int64_t, std::size_t> order;
    for (std::size_t i = 0; i < facts.items.size(); ++i) order.emplace(facts.items[i].id.value, i);
    auto const place = [&](Finding const& one) { return one.item ? order.at(one.item.value) : facts.items.size(); };
    std::ranges::stable_sort(findings, [&](Finding const& a, Finding const& b) {
        return std::pair{place(a), a.check} < std::pair{place(b), b.check};
    });
    return findings;
}

}  // namespace

std::string_view code(Severity severity) {
    static constexpr std::array<std::string_view, 3> codes{"legal_error", "must_look", "hint"};
    return codes[std::size_t(severity)];
}

std::string_view chinese(Severity severity) {
    static constexpr std::array<std::string_view, 3> words{"法定错误", "须核对", "建议"};
    return words[std::size_t(severity)];
}

std::optional<Severity> parse_severity(std::string_view wanted) {
    for (auto const one : {Severity::legal_error, Severity::must_look, Severity::hint})
        if (code(one) == wanted) return one;
    return std::nullopt;
}

std::vector<Check> const& checks() {
    static std::vector<Check> const all = [] {
        std::vector<Check> found;
        for (Group const group :
             {element_checks, name_checks, content_checks, basis_checks, quoting_checks, limit_checks, unit_checks,
              channel_checks, audience_checks, word_checks, privacy_checks, source_checks})
            for (auto& check : group()) found.push_back(std::move(check));
        return found;
    }();
    return all;
}

std::optional<std::size_t> find_check(std::string_view wanted) {
    auto const at = std::ranges::find(checks(), wanted, &Check::code);
    if (at == checks().end()) return std::nullopt;
    return std::size_t(at - checks().begin());
}

void Notes::cell(Column column, std::string sentence, std::optional<std::string> replacement) {
    auto words = item_ ? catalog::cell(item_->entry, column) : std::string{};
    findings_.push_back({check_, item_->id, item_->position, item_->disclosing_unit, column, 0, words.size(),
                         std::move(words), std::move(sentence), std::move(replacement)});
}

void Notes::words(Column column, Piece const& where, std::string sentence, std::optional<std::string> replacement) {
    findings_.push_back({check_, item_->id, item_->position, item_->disclosing_unit, column, where.begin, where.end,
                         where.text, std::move(sentence), std::move(replacement)});
}

void Notes::catalog(Column column, std::string words, std::string sentence) {
    findings_.push_back({check_, {}, 0, {}, column, 0, 0, std::move(words), std::move(sentence), {}});
}

std::vector<Finding> look(Facts const& facts, Which which) {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < checks().size(); ++i)
        if (which == Which::all || checks()[i].severity == Severity::legal_error) wanted.push_back(i);
    return look_with(facts, wanted);
}

std::vector<Finding> look(Facts const& facts, std::size_t check) {
    return look_with(facts, {check});
}

std::string Rate::percent() const {
    if (items == 0 || passed == items) return "100%";
    auto const tenths = std::int64_t{passed} * 1000 / items;  // rounded down: 99.96 % is not all of them
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

Rates rates(std::vector<Item> const& items, std::vector<Finding> const& findings) {
    Rates found;
    found.items = int(items.size());
    found.by_check.assign(checks().size(), Rate{found.items, found.items});
    for (auto const& item : items) {
        auto& unit = found.by_unit[item.disclosing_unit];
        ++unit.items;
        ++unit.passed;
        found.failed.try_emplace(item.disclosing_unit, checks().size(), 0);
    }
    std::unordered_set<std::int64_t> failed;
    std::vector<std::unordered_set<std::int64_t>> by_check(checks().size());
    for (auto const& finding : findings) {
        if (!finding.item) continue;
        if (by_check[finding.check].insert(finding.item.value).second) {
            --found.by_check[finding.check].passed;
            ++found.failed.at(finding.unit)[finding.check];
        }
        if (checks()[finding.check].severity == Severity::hint) continue;
        if (failed.insert(finding.item.value).second) --found.by_unit[finding.unit].passed;
    }
    return found;
}

void add(Rates& to, Rates const& more) {
    to.items += more.items;
    if (to.by_check.empty()) to.by_check.resize(more.by_check.size());
    for (std::size_t i = 0; i < more.by_check.size(); ++i) {
        to.by_check[i].items += more.by_check[i].items;
        to.by_check[i].passed += more.by_check[i].passed;
    }
    for (auto const& [unit, rate] : more.by_unit) {
        to.by_unit[unit].items += rate.items;
        to.by_unit[unit].passed += rate.passed;
    }
    for (auto const& [unit, counts] : more.failed) {
        auto& sum = to.failed.try_emplace(unit, counts.size(), 0).first->second;
        for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
    }
}

std::string legal_obstacle(Facts const& facts) {
    auto const findings = look(facts, Which::legal_errors);
    if (findings.empty()) return "";
    std::string text;
    for (std::size_t i = 0; i < findings.size() && i < 3; ++i)
        text += "第 " + std::to_string(findings[i].position) + " 行“" + std::string{checks()[findings[i].check].name} +
                "”：" + findings[i].sentence;
    if (findings.size() > 3) text += "另有 " + std::to_string(findings.size() - 3) + " 处法定错误，见规则检查。";
    return text;
}

}  // namespace mingtang::catalog::lint
