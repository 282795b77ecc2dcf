// The table. Codes and the names under 其他 are those of rulebook §5.2.
#include "channels/channel.hpp"

#include <array>

#include "base/text.hpp"

namespace mingtang::channels {
namespace {

using enum Ask;

// A page of somebody else's site: its address, and when.
constexpr Asked page_there{.trace = must, .minute = may};
// Something on a wall or a shelf.
constexpr Asked on_a_wall{.way = must, .place = must, .until = may, .count = may, .photo = must};
constexpr Asked on_a_shelf{.place = must, .trace = may, .until = may, .count = may, .photo = may};

constexpr std::string_view delete_there = "在该平台删除，或改为撤回说明，并登记时间。";
constexpr std::string_view take_off = "撤下纸质件，必要时在原处张贴撤回说明，并登记日期。";

constexpr auto table = std::to_array<ChannelInfo>({
    {Channel::website,
     "GW",
     "政府网站",
     "政府网站",
     "政府门户网站、区政府网站",
     "",
     {},
     false,
     ReadyText::none,
     "",
     "",
     "",
     "发布日期",
     "",
     false},
    {Channel::gazette,
     "GZ",
     "政府公报",
     "政府公报",
     "",
     "",
     {.trace = must, .count = may},
     false,
     ReadyText::none,
     "",
     "年、期、页码",
     "印发份数",
     "出版日期",
     "在下一期刊登撤回说明，并登记期号。",
     false},
    {Channel::social,
     "LW",
     "两微一端",
     "两微一端",
     "政务新媒体、微信公众号、微博、客户端",
     "微信公众号、微博、客户端、视频号、村（居）民微信群",
     {.way = must, .trace = must, .minute = must, .count = may},
     false,
     ReadyText::message,
     "",
     "消息编号",
     "阅读数",
     "推送日期",
     delete_there,
     true},
    {Channel::briefing,
     "FB",
     "发布会/听证会",
     "发布会/听证会",
     "发布会、听证会、新闻发布会",
     "新闻发布会、听证会、吹风会",
     {.way = must, .place = must, .trace = may, .minute = may, .count = may},
     false,
     ReadyText::none,
     "地点",
     "通知或实录编号",
     "到会人数",
     "举行日期",
     "",
     false},
    {Channel::broadcast,
     "GB",
     "广播电视",
     "广播电视",
     "广播、电视、村村响",
     "应急广播（村村响）、广播电台、电视台",
     {.way = must, .place = must, .trace = may, .minute = must, .count = may, .seconds = may},
     false,
     ReadyText::script,
     "播出范围或频道",
     "节目编号",
     "播出次数",
     "播出日期",
     "以同样方式播出撤回说明，并登记时间。",
     true},
    {Channel::press,
     "ZM",
     "纸质媒体",
     "纸质媒体",
     "报纸、报刊、纸质载体",
     "报纸、期刊、宣传册",
     {.way = must, .place = must, .trace = must, .count = may},
     false,
     ReadyText::none,
     "报刊名称",
     "期号、版面",
     "印数",
     "刊登日期",
     "在同一报刊登载撤回说明，并登记期号、版面。",
     false},
    {Channel::reading_point, "CY", "公开查阅点", "公开查阅点", "查阅点、政务公开专区、政务公开体验区", "", on_a_shelf,
     true, ReadyText::sheet, "查阅点名称", "移送单编号", "份数", "移送日期", take_off, true},
    {Channel::service_hall, "ZW", "政务服务中心", "政务服务中心",
     "行政服务中心、政府服务中心、政务服务大厅、党群服务中心、提供政务服务的场所", "", on_a_shelf, true,
     ReadyText::sheet, "大厅和位置", "移送单编号", "份数", "摆放日期", take_off, true},
    {Channel::service_station, "BM", "便民服务站", "便民服务站",
     "便民服务中心、便民服务点、乡镇便民服务中心、镇街便民服务中心", "", on_a_shelf, true, ReadyText::sheet, "站点名称",
     "移送单编号", "份数", "摆放日期", take_off, true},
    {Channel::visit,
     "RH",
     "入户/现场",
     "入户/现场",
     "入户、现场、现场宣传",
     "入户、现场",
     {.way = must, .place = must, .count = must, .photo = may},
     false,
     ReadyText::sheet,
     "村（居）或地点",
     "",
     "户数或人数",
     "日期",
     "向同一对象再次告知，并登记日期。",
     true},
    {Channel::board, "SQ", "公示栏（电子屏）", "社区/企事业单位/村公示栏（电子屏）",
     "公示栏、村公示栏、社区公示栏、公告栏、电子屏、信息公开栏、政务公开栏、村务公开栏",
     "村公示栏、社区公示栏、企事业单位公示栏、镇街政务公开栏、电子屏", on_a_wall, true, ReadyText::sheet, "张贴地点",
     "", "张贴处数", "张贴日期", take_off, true},
    {Channel::push,
     "JZ",
     "精准推送",
     "精准推送",
     "短信、短信推送",
     "短信、微信、平台消息",
     {.way = must, .trace = may, .minute = may, .count = must},
     false,
     ReadyText::message,
     "",
     "批次编号",
     "推送人数",
     "推送日期",
     "向同一对象再推送撤回说明，并登记时间。",
     true},
    {Channel::land, "ZD", "征地信息公开平台", "", "征地信息公开平台、征地信息公开查询系统", "", page_there, false,
     ReadyText::none, "", "编号", "", "发布日期", delete_there, false},
    {Channel::investment, "TZ", "投资项目在线审批监管平台", "", "投资项目在线审批监管平台", "", page_there, false,
     ReadyText::none, "", "编号", "", "发布日期", delete_there, false},
    {Channel::trading, "JY", "公共资源交易平台", "", "公共资源交易平台、公共资源交易网", "", page_there, false,
     ReadyText::none, "", "编号", "", "发布日期", delete_there, false},
    {Channel::credit, "XY", "信用中国网站", "", "信用中国、信用中国网站", "", page_there, false, ReadyText::none, "",
     "编号", "", "发布日期", delete_there, false},
    {Channel::bidding, "ZB", "招标投标公共服务平台", "", "招标投标公共服务平台、招投标公共服务平台", "", page_there,
     false, ReadyText::none, "", "编号", "", "发布日期", delete_there, false},
    {Channel::enterprise, "QX", "国家企业信用信息公示系统", "", "国家企业信用信息公示系统、企业信用信息公示系统", "",
     page_there, false, ReadyText::none, "", "编号", "", "公示日期", delete_there, false},
    {Channel::legal_aid, "FL", "法律服务网", "", "法律服务网、山东法律服务网", "", page_there, false, ReadyText::none,
     "", "编号", "", "发布日期", delete_there, false},
    {Channel::hotline,
     "RX",
     "12345政务服务热线",
     "",
     "12345政务服务热线、12345热线、政务服务热线",
     "",
     {.trace = must},
     false,
     ReadyText::none,
     "",
     "知识库编号",
     "",
     "入库日期",
     "通知热线停用这条知识，并登记时间。",
     false},
    {Channel::archive,
     "DA",
     "国家档案馆",
     "",
     "国家档案馆、档案馆",
     "",
     {.place = must, .trace = must, .count = must},
     false,
     ReadyText::none,
     "档案馆名称",
     "移送清单编号",
     "份数",
     "移送日期",
     "函告档案馆标注撤回，并登记日期。",
     false},
    {Channel::library,
     "TS",
     "公共图书馆",
     "",
     "公共图书馆、图书馆",
     "",
     {.place = must, .trace = must, .count = must},
     false,
     ReadyText::none,
     "图书馆名称",
     "移送清单编号",
     "份数",
     "移送日期",
     "函告图书馆撤下，并登记日期。",
     false},
    {Channel::meeting,
     "HY",
     "会议",
     "",
     "会议、村民会议、村民代表会议、座谈会",
     "",
     {.place = must, .count = may, .photo = may},
     false,
     ReadyText::script,
     "会议名称和地点",
     "",
     "到会人数",
     "召开日期",
     "",
     true},
    // Whatever else a catalog names: it says itself what it was.
    {Channel::other,
     "QT",
     "其他",
     "其他",
     "",
     "",
     {.place = may, .trace = may, .minute = may, .until = may, .count = may, .photo = may},
     false,
     ReadyText::none,
     "地点",
     "编号",
     "数量",
     "日期",
     "按当时的方式告知撤回，并登记时间。",
     true},
});
static_assert([] {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].channel != Channel(i)) return false;
    return true;
}());

struct KeptWords {
    Kept kept;
    std::string_view code;
};
constexpr auto kept_words = std::to_array<KeptWords>({{Kept::standing, "standing"},
                                                      {Kept::corrected, "corrected"},
                                                      {Kept::replaced, "replaced"},
                                                      {Kept::taken_down, "taken_down"},
                                                      {Kept::revoked, "revoked"}});

// Tables end a blank to be filled in with underscores, and put the word in whatever brackets.
std::string bare(std::string_view words) {
    auto text = clean_line(words);
    for (auto const* mark : {"_", "＿", "（", "）", "(", ")", "：", ":", " "})
        text = replace_all(std::move(text), mark, "");
    return text;
}

std::vector<std::string> names_in(std::string_view list) {
    constexpr std::string_view comma = "、";
    std::vector<std::string> found;
    while (!list.empty()) {
        auto const cut = list.find(comma);
        found.emplace_back(list.substr(0, cut));
        list = cut == list.npos ? std::string_view{} : list.substr(cut + comma.size());
    }
    return found;
}

}  // namespace

std::span<ChannelInfo const> channel_table() {
    return table;
}

ChannelInfo const& info(Channel channel) {
    return table[std::size_t(channel)];
}

std::string name_of(ChannelKey const& key) {
    return key.words.empty() ? std::string{info(key.channel).chinese} : key.words;
}

std::string text_of(ChannelKey const& key) {
    std::string text{info(key.channel).code};
    return key.words.empty() ? text : text + ":" + key.words;
}

std::optional<ChannelKey> parse_channel(std::string_view text) {
    auto const cut = text.find(':');
    auto const words = cut == text.npos ? std::string_view{} : text.substr(cut + 1);
    for (auto const& one : table)
        if (one.code == text.substr(0, cut)) {
            if (!words.empty() && one.channel != Channel::other) return std::nullopt;
            if (clean_line(words) != words || words.size() > 300) return std::nullopt;
            return ChannelKey{one.channel, std::string{words}};
        }
    return std::nullopt;
}

ChannelKey channel_of(std::string_view printed) {
    auto text = clean_line(printed);
    constexpr std::string_view other = "其他";
    for (auto const& one : table)
        if (!one.printed.empty() && one.printed == text) return {one.channel, {}};
    if (text.starts_with(other)) text.erase(0, other.size());
    auto const words = bare(text);
    if (words.empty()) return {Channel::other, {}};
    for (auto const& one : table)
        for (auto const& name : names_in(one.also))
            if (name == words) return {one.channel, {}};
    // 线下公示栏, 行政村公示栏, 学校公告栏: boards, whoever they belong to.
    for (auto const* ending : {"公示栏", "公告栏", "公开栏", "电子屏"})
        if (words.ends_with(ending)) return {Channel::board, {}};
    return {Channel::other, shorten(words, 60)};
}

std::vector<std::string> ways_of(ChannelInfo const& info) {
    return names_in(info.ways);
}

std::string_view code(Kept kept) {
    return kept_words[std::size_t(kept)].code;
}

Kept kept_from(std::string_view code) {
    for (auto const& one : kept_words)
        if (one.code == code) return one.kept;
    return Kept::standing;
}

}  // namespace mingtang::channels
