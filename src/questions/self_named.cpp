#include "questions/self_named.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mingtang::questions {
namespace {

// Words after which somebody's name stands.
constexpr std::array<std::u32string_view, 15> leads{U"我的名字叫", U"我的名字是", U"我名叫", U"我叫",   U"我是",
                                                    U"本人姓名",   U"本人叫",     U"本人是", U"本人",   U"姓名",
                                                    U"联系人",     U"提问人",     U"咨询人", U"反映人", U"申请人"};

// The two hundred most frequent surnames cover more than nine names of ten; those of two characters besides.
constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    U"陆汪范金石"
    U"廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪"
    U"庄聂章鲁岳"
    U"翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈"
    U"饶解牟艾尤"
    U"阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑"
    U"郎甄丛仲虞敖";
constexpr std::array<std::u32string_view, 8> double_surnames{U"欧阳", U"司马", U"上官", U"诸葛",
                                                             U"东方", U"皇甫", U"尉迟", U"令狐"};
// What follows 我是, 本人 and is no name though it begins like one.
constexpr std::u32string_view not_in_names =
    U"的在是有和就也都不要想去来到从被把将已于为及与或等，。、；：！？,.;:!?（）() \n\t我你他她它这那"
    U"家住区县市镇村居民户员工学生人员名";

bool is_han(char32_t c) {
    return c >= 0x4e00 && c <= 0x9fff;
}

// In 申请人应…, 联系人向… these say what somebody does; as surnames they are read after a colon or 我是 only.
constexpr std::u32string_view verbs_too = U"应向和于成单时连关方从常";

// What follows a place or a house that begins like a name: 高新区, 卫生院.
constexpr std::u32string_view of_places = U"区县市镇村街路州省乡社院校厂园庄河";

// How many characters of a name stand at the beginning: 2 to 4, or none.
std::size_t name_length(std::u32string_view text) {
    std::size_t given = 0;
    for (auto const surname : double_surnames)
        if (text.starts_with(surname)) given = 2;
    if (given == 0 && !text.empty() && surnames.find(text.front()) != surnames.npos) given = 1;
    if (given == 0) return 0;
    auto length = given;
    while (length < given + 2 && length < text.size() && is_han(text[length]) &&
           not_in_names.find(text[length]) == not_in_names.npos)
        ++length;
    bool const place = length < text.size() && of_places.find(text[length]) != of_places.npos;
    return length > given && !place ? length : 0;
}

std::size_t bytes_of(std::u32string_view text) {
    return to_utf8(text).size();
}

}  // namespace

std::vector<NamedAt> names_said(std::string_view text) {
    std::vector<NamedAt> found;
    auto const all = to_u32(text);
    std::u32string_view const rest{all};
    for (std::size_t at = 0; at < rest.size(); ++at) {
        auto const lead =
            std::ranges::find_if(leads, [&](std::u32string_view one) { return rest.substr(at).starts_with(one); });
        if (lead == leads.end()) continue;
        auto begin = at + lead->size();
        while (begin < rest.size() && (rest[begin] == U'：' || rest[begin] == U':' || rest[begin] == U' ' ||
                                       rest[begin] == U'叫' || rest[begin] == U'是'))
            ++begin;
        bool const at_once = begin == at + lead->size() && !lead->starts_with(U'我');
        if (at_once && begin < rest.size() && verbs_too.find(rest[begin]) != verbs_too.npos) continue;
        auto const length = name_length(rest.substr(begin));
        if (length == 0) continue;
        auto const from = bytes_of(rest.substr(0, begin));
        found.push_back({from, from + bytes_of(rest.substr(begin, length))});
        at = begin + length - 1;
    }
    return found;
}

std::string without_names(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (auto const& [from, to] : names_said(text)) {
        out.append(text.substr(at, from - at)).append("某某");
        at = to;
    }
    return out.append(text.substr(at));
}

}  // namespace mingtang::questions
