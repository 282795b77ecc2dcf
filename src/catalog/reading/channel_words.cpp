#include "catalog/reading/channel_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "catalog/types.hpp"

namespace mingtang::catalog::reading {
namespace {

// The vocabulary as it stands in tables once blanks are gone, longest first.
std::vector<ChannelLabel> const& labels() {
    static std::vector<ChannelLabel> const all = [] {
        std::vector<ChannelLabel> made;
        for (auto const official : channel_vocabulary)
            if (official != "其他") made.push_back({comparable(official), official});
        auto const also = [&](View words, std::string_view official) { made.push_back({Words{words}, official}); };
        constexpr std::string_view board = "社区/企事业单位/村公示栏（电子屏）";
        for (View const words :
             {U"发布会听证会", U"发布会、听证会", U"发布会和听证会", U"发布会(听证会)", U"新闻发布会/听证会"})
            also(words, "发布会/听证会");
        for (View const words : {U"入户/现场宣传", U"入户现场", U"入户、现场", U"入户现场宣传"})
            also(words, "入户/现场");
        for (View const words : {U"社区/企事业单位/村公示栏", U"社区企事业单位村公示栏(电子屏)",
                                 U"社区企事业单位村公示栏", U"社区、企事业单位、村公示栏(电子屏)",
                                 U"社区、企事业单位、村公示栏", U"社区/村公示栏(电子屏)", U"社区/村公示栏"})
            also(words, board);
        std::ranges::stable_sort(
            made, [](ChannelLabel const& a, ChannelLabel const& b) { return a.words.size() > b.words.size(); });
        return made;
    }();
    return all;
}

// Names 企事业单位 and ends in 公示栏, with or without （电子屏）; or 社区/村公示栏.
bool is_notice_board(View words) {
    View body = words;
    for (View const tail : {View{U"(电子屏)"}, View{U"/电子屏"}, View{U"、电子屏"}, View{U"电子屏"}})
        if (body.ends_with(tail)) {
            body.remove_suffix(tail.size());
            break;
        }
    if (!body.ends_with(U"公示栏") || body.size() > 24) return false;
    // Options that run together end in 公示栏 as well.
    for (auto const& label : labels())
        if (!label.words.ends_with(U"公示栏") && !label.words.ends_with(U"(电子屏)") && has(body, label.words))
            return false;
    return has(body, U"企事业单位") ||
           is_any(body, {U"社区/村公示栏", U"社区、村公示栏", U"社区村公示栏", U"村/社区公示栏"});
}

}  // namespace

ChannelLabel const* label_at(View words) {
    for (auto const& label : labels())
        if (words.starts_with(label.words)) return &label;
    return nullptr;
}

bool is_label(View words) {
    return std::ranges::any_of(labels(), [&](ChannelLabel const& label) { return words == label.words; });
}

bool begins_option(View words) {
    return label_at(words) ||
           starts_with_any(words,
                           {U"其他",     U"其它", U"政务",   U"政府",   U"微信",     U"微博",     U"公示", U"公告",
                            U"公开",     U"社区", U"企事业", U"村",     U"纸质",     U"广播",     U"电视", U"提供",
                            U"图书馆",   U"国家", U"档案馆", U"征地",   U"投资项目", U"公共资源", U"信用", U"便民",
                            U"行政服务", U"入户", U"精准",   U"发布会", U"听证会",   U"新闻",     U"报纸", U"网站",
                            U"门户",     U"会议", U"宣传",   U"12345",  U"办事",     U"服务",     U"电子", U"短信",
                            U"法律",     U"招标", U"招投标", U"办税",   U"一微",     U"两微"});
}

std::string official_channel(View known) {
    for (auto const& label : labels())
        if (known == label.words) return std::string{label.official};
    if (is_notice_board(known)) return "社区/企事业单位/村公示栏（电子屏）";
    // 政府网站(县政府门户网站): the word, and what it means here in brackets.
    if (known.ends_with(U')'))
        for (auto const& label : labels())
            if (known.starts_with(label.words) && known[label.words.size()] == U'(' &&
                std::ranges::count(known, U'(') == 1 + std::ranges::count(label.words, U'('))
                return std::string{label.official};
    return {};
}

int channels_named(View known) {
    std::array<bool, channel_vocabulary.size()> seen{};
    for (std::size_t i = 0; i < known.size();) {
        auto const* label = label_at(known.substr(i));
        if (!label) {
            ++i;
            continue;
        }
        for (std::size_t n = 0; n < channel_vocabulary.size(); ++n)
            if (channel_vocabulary[n] == label->official) seen[n] = true;
        i += label->words.size();
    }
    return int(std::ranges::count(seen, true));
}

}  // namespace mingtang::catalog::reading
