// 公开渠道和载体: are they of the vocabulary, can the people concerned reach them, does a village post its board?
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

constexpr std::string_view other = "其他:";
constexpr auto board = channel_vocabulary[10];

// A channel is found by its words; it stands in the cell between separators.
Piece place_of(std::string const& cell, std::string const& channel) {
    auto const at = cell.find(channel);
    return {at, at + channel.size(), channel};
}

void vocabulary(Subject const& subject, Notes& notes) {
    for (auto const& channel : subject.item.entry.channels) {
        if (channel.starts_with(other) || std::ranges::find(channel_vocabulary, channel) != channel_vocabulary.end())
            continue;
        notes.words(Column::channels, place_of(subject.cell(Column::channels), channel),
                    "“" + shorten(channel, 20) +
                        "”不是规定的渠道名称，请改用规定名称，或写成“其他:" + shorten(channel, 20) + "”。");
    }
}

void other_empty(Subject const& subject, Notes& notes) {
    for (auto const& channel : subject.item.entry.channels)
        if (channel == "其他" || channel == other)
            notes.words(Column::channels, place_of(subject.cell(Column::channels), channel),
                        "“其他”没有写明是什么渠道，请写成“其他:具体名称”或删去。");
}

struct Name {
    std::string_view printed, official;
};
constexpr auto other_names = std::to_array<Name>({
    {"政府服务中心", "政务服务中心"},
    {"行政服务中心", "政务服务中心"},
    {"便民服务中心", "便民服务站"},
    {"一微一端", "两微一端"},
    {"政务新媒体", "两微一端"},
    {"微信公众号", "两微一端"},
    {"村公示栏", channel_vocabulary[10]},
    {"村务公开栏", channel_vocabulary[10]},
    {"村委会公示栏", channel_vocabulary[10]},
    {"线下公示栏", channel_vocabulary[10]},
    {"公告公示栏", channel_vocabulary[10]},
    {"公示栏", channel_vocabulary[10]},
    {"部门网站", "政府网站"},
});

void other_name(Subject const& subject, Notes& notes) {
    for (auto const& channel : subject.item.entry.channels) {
        if (!channel.starts_with(other)) continue;
        auto const words = std::string_view{channel}.substr(other.size());
        for (auto const& [printed, official] : other_names)
            if (words.ends_with(printed)) {
                auto const listed = subject.has_channel(official);
                notes.words(Column::channels, place_of(subject.cell(Column::channels), channel),
                            "“" + std::string{words} + "”请用规定名称“" + std::string{official} + "”" +
                                (listed ? "，这一格里已有，请删去重复的。" : "，便于统计和查找。"));
                break;
            }
    }
}

// 条例 23:
// 建立健全政府信息发布机制，将主动公开的政府信息通过政府公报、政府网站或者其他互联网政务媒体、新闻发布会以及报刊、广播、电视等途径予以公开.
void unreachable(Subject const& subject, Notes& notes) {
    static constexpr std::array<std::string_view, 10> reachable{"政府网站",  "政府公报",   "两微一端",     "广播电视",
                                                                "纸质媒体",  "公开查阅点", "政务服务中心", "便民服务站",
                                                                "入户/现场", board};
    auto const& channels = subject.item.entry.channels;
    if (channels.empty() || !has(subject.cell(Column::audience), "全社会") ||
        !has(subject.item.entry.method, "主动公开"))
        return;
    for (auto const& channel : channels) {
        if (std::ranges::find(reachable, channel) != reachable.end()) return;
        // A named platform or place is one people can go to.
        if (channel.starts_with(other) && channel.size() > other.size()) return;
    }
    notes.cell(Column::channels, "向全社会公开，却只有“" + join(channels, "、") +
                                     "”，一般群众看不到，请至少加上政府网站、公开查阅点或公示栏之一。");
}

// 条例 24:
// 各级人民政府应当加强依托政府门户网站公开政府信息的工作，利用统一的政府信息公开平台集中发布主动公开的政府信息.
void no_website(Subject const& subject, Notes& notes) {
    auto const& entry = subject.item.entry;
    if (entry.channels.empty() || !subject.has_level("县级") || entry.audience != "全社会" ||
        entry.method != "主动公开" || subject.has_channel("政府网站"))
        return;
    notes.cell(Column::channels, "区级主动公开的信息应在政府网站集中发布，渠道里没有“政府网站”，请核对。");
}

// 村民委员会组织法 35 (2026): 村民委员会应当设立村务公开栏.
void no_board(Subject const& subject, Notes& notes) {
    if (!subject.has_level("村级") || subject.item.entry.channels.empty() || subject.has_channel(board)) return;
    for (auto const& channel : subject.item.entry.channels)
        if (has(channel, "公示栏") || has(channel, "公开栏") || has(channel, "公告栏")) return;
    notes.cell(Column::channels, "村级公开必须张贴公开栏，请加上“" + std::string{board} + "”。",
               join(subject.item.entry.channels, ";") + ";" + std::string{board});
}

// rulebook §10.13, 国令590号 15, 29: 分户补偿情况 are for those concerned, inside the expropriation area.
void private_in_public(Subject const& subject, Notes& notes) {
    static constexpr std::array<std::string_view, 5> everybody{"政府网站", "政府公报", "两微一端", "广播电视",
                                                               "纸质媒体"};
    static constexpr std::array<std::string_view, 9> concerned{"被征收", "征收范围", "拆迁", "申请人", "相对人",
                                                               "当事人", "救助对象", "户主", "本人"};
    auto const& audience = subject.item.entry.audience;
    if (!audience.starts_with("特定群体") ||
        std::ranges::none_of(concerned, [&](std::string_view word) { return has(audience, word); }))
        return;
    for (auto const channel : everybody)
        if (subject.has_channel(channel)) {
            notes.cell(Column::channels, "公开对象是" + replace_all(audience, "特定群体:", "") +
                                             "，却选了面向全社会的“" + std::string{channel} +
                                             "”，请去掉这类渠道，或把公开对象改为全社会。");
            return;
        }
}

}  // namespace

std::vector<Check> channel_checks() {
    using enum Severity;
    return {
        {"channel.vocabulary",
         "渠道名称不规范",
         "标准指引规定了13种渠道和载体的名称，其余写作“其他”并说明。",
         must_look,
         Column::channels,
         vocabulary,
         nullptr,
         {{Column::channels, "政府门户"}},
         {{Column::channels, "政府网站;其他:抖音号"}}},
        {"channel.other_empty",
         "“其他”渠道没有写明",
         "标准指引：选择“其他”的，写明具体渠道。",
         must_look,
         Column::channels,
         other_empty,
         nullptr,
         {{Column::channels, "政府网站;其他"}},
         {{Column::channels, "政府网站;其他:办税服务厅"}}},
        {"channel.other_name",
         "渠道可用规定名称",
         "同一种渠道用同一个名称，才能按渠道统计和检查。",
         hint,
         Column::channels,
         other_name,
         nullptr,
         {{Column::channels, "其他:政府服务中心"}},
         {{Column::channels, "政务服务中心"}}},
        {"channel.unreachable",
         "群众够不着的渠道",
         "条例第二十三条、第二十五条：主动公开要通过群众便于知晓的途径，并设置查阅场所。",
         must_look,
         Column::channels,
         unreachable,
         nullptr,
         {{Column::channels, "精准推送"}},
         {{Column::channels, "精准推送;公开查阅点"}}},
        {"channel.no_website",
         "没有政府网站",
         "条例第二十四条：利用统一的政府信息公开平台集中发布主动公开的政府信息。",
         hint,
         Column::channels,
         no_website,
         nullptr,
         {{Column::channels, "公开查阅点"}},
         {{Column::channels, "政府网站"}}},
        {"channel.no_board",
         "村级没有公示栏",
         "村民委员会组织法第三十五条（2026年1月1日起）：设立村务公开栏，公布的期限不少于十五日。",
         must_look,
         Column::channels,
         no_board,
         nullptr,
         {{Column::levels, "村级"}, {Column::channels, "政府网站"}},
         {{Column::levels, "村级"}, {Column::channels, "社区/企事业单位/村公示栏（电子屏）"}}},
        {"channel.private_in_public",
         "特定对象的信息面向社会",
         "国有土地上房屋征收与补偿条例第十五条、第二十九条：调查结果、分户补偿在征收范围内向被征收人公布。",
         must_look,
         Column::channels,
         private_in_public,
         nullptr,
         {{Column::audience, "特定群体:被征收人"}, {Column::channels, "政府网站"}},
         {{Column::audience, "特定群体:被征收人"}, {Column::channels, "入户/现场"}}},
    };
}

}  // namespace mingtang::catalog::lint
