#include "search/terms.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace mingtang::search {
namespace {

constexpr std::size_t most_characters = 100;
constexpr std::size_t most_terms = 8;

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u3000' || c == U'\u00a0';
}
bool is_quote(char32_t c) {
    return c == U'"' || c == U'“' || c == U'”' || c == U'＂';
}

std::string_view first_character(std::string_view utf8) {
    std::size_t length = 1;
    while (length < utf8.size() && (static_cast<unsigned char>(utf8[length]) & 0xc0) == 0x80) ++length;
    return utf8.substr(0, length);
}

std::string in_engine_words(std::vector<Term> const& terms, char quote, std::string_view both,
                            std::string_view beginning) {
    std::set<std::string> asked;  // each once
    for (auto const& term : terms)
        for (std::size_t i = 0; i < term.tokens.size(); ++i)
            asked.insert(quote + term.tokens[i] + quote +
                         std::string{term.last_is_beginning && i + 1 == term.tokens.size() ? beginning : ""});
    std::string out;
    for (auto const& one : asked) out += (out.empty() ? "" : std::string{both}) + one;
    return out;
}

Term term_of(std::u32string_view word) {
    auto const places = search::places(word);
    Term term;
    term.places = places.size();
    for (auto const& place : places) term.tokens.push_back(place.token);
    if (places.empty() || !places.back().han) return term;
    if (std::all_of(places.begin(), places.end() - 1, [](Place const& place) { return place.joined; }))
        for (auto const& place : places) term.run += first_character(place.token);
    // The text may go on after the question's last character. Where a pair already ends with it, the pair is enough.
    if (places.size() > 1 && places[places.size() - 2].joined)
        term.tokens.pop_back();
    else
        term.last_is_beginning = true;
    return term;
}

}  // namespace

std::vector<std::u32string> split_words(std::u32string_view text) {
    std::vector<std::u32string> words(1);
    bool quoted = false;
    for (auto const c : text) {
        if (is_quote(c)) quoted = !quoted;
        if (is_quote(c) || (is_blank(c) && !quoted))
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

Question read_question(std::string_view text) {
    Question question;
    auto const characters = to_u32(text);
    if (characters.size() > most_characters) {
        question.problem = "搜索的文字太长：请缩短到 100 个字以内。";
        return question;
    }
    bool anything = false;
    for (auto const& word : split_words(characters)) {
        for (auto const c : word) anything = anything || !is_blank(c);
        auto term = term_of(word);
        if (!term.tokens.empty()) question.terms.push_back(std::move(term));
    }
    if (question.terms.size() > most_terms) {
        question.terms.clear();
        question.problem = "搜索的词太多：请用 8 个以内的词。";
    } else if (question.terms.empty()) {
        question.problem = anything ? "没有可以搜索的文字：请输入汉字、字母或数字。" : "请输入要搜索的文字。";
    }
    return question;
}

std::optional<std::size_t> hit_in(std::vector<Place> const& text, Term const& term, std::size_t from) {
    for (auto at = from; at + term.places <= text.size(); ++at) {
        bool hit = true;
        for (std::size_t i = 0; hit && i < term.tokens.size(); ++i) {
            auto const& token = text[at + i].token;
            auto const beginning = term.last_is_beginning && i + 1 == term.tokens.size();
            hit = beginning ? token.starts_with(term.tokens[i]) : token == term.tokens[i];
        }
        if (hit) return at;
    }
    return std::nullopt;
}

bool holds(std::string_view text, Term const& term) {
    if (!term.run.empty() && text.find(term.run) != text.npos) return true;
    return hit_in(places(to_u32(text)), term).has_value();
}

// Tokens are letters, digits and Han only: nothing in them can end a quotation.
std::string fts5_match(std::vector<Term> const& terms) {
    return in_engine_words(terms, '"', " AND ", " *");
}

std::string tsquery(std::vector<Term> const& terms) {
    return in_engine_words(terms, '\'', " & ", ":*");
}

}  // namespace mingtang::search
