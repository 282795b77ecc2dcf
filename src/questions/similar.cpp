#include "questions/similar.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace mingtang::questions {
namespace {

// Taken out before pairs are made: they say that something is asked, not what.
constexpr std::array<std::u32string_view, 40> said_anyway{
    U"请问一下", U"请问", U"您好",     U"你好", U"我想问", U"想问", U"咨询", U"怎么办理", U"怎么办", U"怎么",
    U"怎样",     U"如何", U"什么时候", U"什么", U"哪里",   U"哪些", U"哪个", U"是否",     U"可以",   U"能不能",
    U"需要",     U"应该", U"办理",     U"申请", U"关于",   U"问题", U"有关", U"我们",     U"我家",   U"本人",
    U"一下",     U"谢谢", U"吗",       U"呢",   U"的",     U"了",   U"啊",   U"是",       U"在",     U"我"};

bool is_han(char32_t c) {
    return c >= 0x4e00 && c <= 0x9fff;
}
bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

}  // namespace

std::vector<std::string> pieces_of(std::string_view text, std::size_t most) {
    auto words = to_u32(text);
    for (auto const said : said_anyway)
        for (auto at = words.find(said); at != words.npos; at = words.find(said, at))
            words.replace(at, said.size(), U" ");
    std::vector<std::string> pieces;
    auto const add = [&](std::u32string_view piece) {
        auto made = to_utf8(piece);
        if (pieces.size() < most && std::ranges::find(pieces, made) == pieces.end()) pieces.push_back(std::move(made));
    };
    for (std::size_t at = 0; at < words.size();) {
        if (is_han(words[at])) {
            if (at + 1 < words.size() && is_han(words[at + 1])) add(std::u32string_view{words}.substr(at, 2));
            ++at;
        } else if (is_latin(words[at])) {
            auto end = at;
            while (end < words.size() && is_latin(words[end])) ++end;
            if (end - at > 1) add(std::u32string_view{words}.substr(at, end - at));
            at = end;
        } else {
            ++at;
        }
    }
    return pieces;
}

std::vector<std::int64_t> nearest(std::vector<std::vector<std::int64_t>> const& found, std::size_t most) {
    std::map<std::int64_t, std::size_t> count;
    for (auto const& ids : found)
        for (auto const id : ids) ++count[id];
    auto const least = std::max<std::size_t>(2, (found.size() + 2) / 3);
    std::vector<std::pair<std::size_t, std::int64_t>> ranked;
    for (auto const& [id, times] : count)
        if (times >= least) ranked.emplace_back(times, id);
    std::ranges::sort(ranked, [](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : a.second > b.second;
    });
    std::vector<std::int64_t> ids;
    for (auto const& [times, id] : ranked)
        if (ids.size() < most) ids.push_back(id);
    return ids;
}

}  // namespace mingtang::questions
