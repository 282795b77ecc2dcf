#include "search/glyphs.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <string_view>

namespace mingtang::search {
namespace {

constexpr char32_t first = 0x4e00, last = 0x9fff;
using Glyphs = std::array<char16_t, last - first + 1>;

// Variant, standard. After 第一批异体字整理表 (1955, without the characters that were taken back later) and
// 通用规范汉字表 (2013), those that stand in names, places and documents; and 禇, which is written for 褚.
constexpr std::u32string_view variants =
    U"禇褚峯峰隣邻妳你菴庵闇暗夲本盃杯桮杯逩奔偪逼痺痹粃秕祕秘竝并併并並并餠饼餅饼鉢钵盋钵駁驳粺稗綵彩跴踩栢柏"
    U"慙惭叅参蔘参傪参艸草筴策厠厕詧察攙搀啑喋塲场嘗尝甞尝廠厂厰厂牀床窻窗窓窗牕窗牎窗搥捶箠棰脣唇湻淳蓴莼麤粗"
    U"觕粗怱匆悤匆樷丛叢丛躭耽妬妒噉啖啗啖擣捣隄堤遰递弔吊彫雕琱雕疊叠櫂棹鬦斗鬭斗鬪斗鬥斗闘斗覩睹荳豆遯遁朶朵"
    U"垜垛跥跺峩峨鵞鹅鵝鹅譌讹訛讹惡恶噁恶凢凡汎泛氾泛倣仿髣仿彷仿飜翻繙翻跡迹蹟迹廢废癈废椶棕氷冰覈核麐麟燐磷"
    U"稜棱蔴麻蔾藜涼凉剳札劄札皐皋擧举舉举攷考尅克剋克冦寇宼寇袴裤褲裤況况決决凖准準准滙汇匯汇彙汇迴回廻回囘回"
    U"囬回夥伙毀毁燬毁譭毁鷄鸡雞鸡賫赍齎赍僊仙僲仙姸妍阬坑羮羹畊耕躳躬皷鼓僱雇掛挂罣挂恠怪規规槼规瓌瑰鞵鞋嶽岳"
    U"巖岩巗岩喦岩嵒岩甎砖塼砖磚砖煙烟菸烟鼇鳌鰲鳌讌宴醼宴燄焰豔艳豓艳埜野壄野藷薯彜彝彞彝詠咏湧涌踴踊慾欲禦御"
    U"寃冤羣群帬裙猨猿蝯猿韻韵災灾烖灾菑灾讚赞賛赞贊赞皁皂譟噪幀帧碪砧隻只祇只衹只秖只紙纸帋纸誌志迺乃廼乃嬭奶"
    U"柟楠枏楠撓挠鬧闹閙闹秊年姦奸嫋袅蹵蹴歷历曆历厤历裏里裡里鉅巨據据鋸锯毘毗闢辟憑凭凴凭樸朴棲栖悽凄淒凄慼戚"
    U"鏚戚碁棋棊棋旂旗騎骑憇憩谿溪磎溪嵠溪牆墙墻墙蹻跷懃勤撳揿蒨茜榦干幹干乾干扞捍稾稿藁稿槀槁傑杰擕携攜携峝峒"
    U"洩泄絏绁蠏蟹脅胁脇胁衇脉脈脉覔觅覓觅緜绵麪面麵面玅妙粇糠秔粳稉粳殀夭肬疣遊游蹓遛賸剩昇升陞升甦苏蘓苏囌苏"
    U"筍笋髈膀嗁啼蹏蹄翄翅勅敕勑敕脩修牠它彿佛髴佛恉旨豬猪跕踮佇伫竚伫劵券瘉愈癒愈踰逾棃梨犂犁蔆菱淩凌鄰邻痳麻"
    U"霤溜瑠琉璢琉窰窑窯窑堯尧殽肴餚肴葯药藥药烱炯悅悦閱阅銳锐稅税說说蛻蜕脫脱內内吳吴呂吕靑青淸清靜静敎教戶户"
    U"黃黄彥彦顏颜產产遙遥謠谣搖摇溫温緖绪擴扩兌兑";

Glyphs made() {
    Glyphs glyphs{};
    icu::UnicodeString all;
    for (auto c = first; c <= last; ++c) all.append(static_cast<char16_t>(c)).append(u' ');
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> const simplify{
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status)};
    auto simple = all;
    if (U_SUCCESS(status)) simplify->transliterate(simple);
    if (simple.length() != all.length()) simple = all;
    for (std::size_t i = 0; i < glyphs.size(); ++i) glyphs[i] = simple.charAt(static_cast<std::int32_t>(2 * i));
    for (std::size_t i = 0; i + 1 < variants.size(); i += 2)
        if (variants[i] >= first && variants[i] <= last)
            glyphs[variants[i] - first] = static_cast<char16_t>(variants[i + 1]);
    // Until nothing moves: what a glyph stands for stands for itself.
    for (auto& glyph : glyphs)
        for (int step = 0; step < 3 && glyph >= first && glyph <= last && glyphs[glyph - first] != glyph; ++step)
            glyph = glyphs[glyph - first];
    return glyphs;
}

}  // namespace

char32_t plain_glyph(char32_t c) {
    static auto const glyphs = made();
    return c >= first && c <= last ? glyphs[c - first] : c;
}

}  // namespace mingtang::search
