#include "questions/looked_through.hpp"

#include "base/text.hpp"
#include "questions/self_named.hpp"
#include "screening/door.hpp"

namespace mingtang::questions {
namespace {

using screening::What;

int number_of(Date day) {
    auto text = iso(day);
    std::erase(text, '-');
    return std::stoi(text);
}

bool tells_a_person(What what) {
    switch (what) {
        case What::secrecy_mark:
        case What::internal_mark:
        case What::wrong_word:
        case What::superior_document:
            return false;
        default:
            return true;
    }
}

}  // namespace

Findings look_through(storage::Transaction& tx, std::string_view path, std::vector<Part> const& parts, Date today) {
    Findings all;
    auto const lists = screening::door::ready_lists(tx, path);
    for (auto const& part : parts) {
        if (part.words.empty()) continue;
        for (auto const& one :
             screening::screen({screening::text_of(std::string{part.place}, part.words)}, *lists, number_of(today))) {
            auto& where = screening::stops(one.what) ? all.stops
                          : one.what == What::phone  ? all.phones
                          : tells_a_person(one.what) ? all.persons
                                                     : all.doubts;
            where.push_back(screening::sentence_of(one));
        }
        if (part.of_asker)
            for (auto const& [from, to] : names_said(part.words))
                all.persons.push_back(std::string{part.place} + "有姓名“" +
                                      std::string{part.words.substr(from, to - from)} + "”，请改为“某某”。");
    }
    return all;
}

std::string with_masks(storage::Transaction& tx, std::string_view path, std::string_view words, Date today) {
    auto const lists = screening::door::ready_lists(tx, path);
    auto const text = screening::text_of("", words);
    auto const hits = screening::hits_in(text, *lists, number_of(today));
    std::string out;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        if (i > 0) out += '\n';
        out += i < hits.size() ? screening::masked(text.lines[i].words, hits[i]) : std::string{text.lines[i].words};
    }
    return without_names(out);
}

}  // namespace mingtang::questions
