// Does what is cited exist, and does it still hold on the day? Facts about laws come from laws.hpp and from nowhere
// else; a law that is not in that table is left alone.
#include "base/text.hpp"
#include "catalog/lint/check.hpp"
#include "catalog/lint/folding.hpp"

namespace mingtang::catalog::lint {
namespace {

std::string titled(std::string_view title) {
    return "《" + std::string{title} + "》";
}

// 生态环境法典 art. 1242, 民法典 art. 1260: the former laws 同时废止.
void repealed(Subject const& subject, Notes& notes) {
    auto const& facts = subject.facts();
    for (auto const& one : subject.basis.citations) {
        auto const found = facts.laws->find(one.title.text);
        if (!found.law || found.as != Laws::As::title || !found.law->repealed_on || *found.law->repealed_on > facts.day)
            continue;
        auto sentence = titled(one.title.text) + "已于" + mingtang::chinese(*found.law->repealed_on) + "起不再有效，";
        auto const* next = facts.laws->successor_on(*found.law, facts.day);
        if (!next) {
            notes.words(Column::basis, one.title, sentence + "请删去这项依据，或换成现行有效的依据。");
            continue;
        }
        sentence += "由" + titled(next->title) + "取代，请改为现行依据";
        if (!one.articles.empty()) {
            // Nobody keeps a table from every old article to its new one: the person looks it up.
            notes.words(Column::basis, one.title,
                        sentence + "，并重新查对条款（原引" + one.articles.front().words.text + "）。");
            continue;
        }
        notes.words(Column::basis, one.title, sentence + "。", next->title);
    }
}

// 条例（国务院令第492号）held until 2019-05-14; its fifteen working days and 三需要 are still all over the web.
void former_text(Subject const& subject, Notes& notes) {
    auto const& laws = *subject.facts().laws;
    for (auto const& one : subject.basis.citations) {
        auto const found = laws.find(one.title.text);
        if (!found.law || found.law->valid_from > subject.facts().day) continue;
        for (auto const& number : one.numbers)
            for (auto const& former : found.law->former_numbers) {
                if (!has(folded_number(number.text), folded_number(former))) continue;
                auto sentence = titled(found.law->title) + "（" + former + "）是已被修订的旧文本";
                if (found.law->numbers.empty()) {
                    notes.words(Column::basis, number, sentence + "，请换成现行文号并查对条款。");
                    continue;
                }
                sentence += "，现行文本自" + mingtang::chinese(found.law->valid_from) + "起施行";
                if (!one.articles.empty()) {
                    notes.words(Column::basis, number,
                                sentence + "，文号是" + found.law->numbers.front() + "，请更正并查对条款。");
                } else {
                    notes.words(
                        Column::basis, number, sentence + "，请改为" + found.law->numbers.front() + "。",
                        replace_all(folded_number(number.text), folded_number(former), found.law->numbers.front()));
                }
            }
    }
}

void article_beyond(Subject const& subject, Notes& notes) {
    auto const& facts = subject.facts();
    for (auto const& one : subject.basis.citations) {
        auto const found = facts.laws->find(one.title.text);
        if (!found.law || found.law->articles == 0 || found.law->valid_from > facts.day) continue;
        for (auto const& article : one.articles)
            if (article.number > found.law->articles)
                notes.words(Column::basis, article.words,
                            titled(one.title.text) + "现行文本共" + std::to_string(found.law->articles) + "条，没有" +
                                article.words.text + "，请查对条款序号。");
    }
}

void article_moved(Subject const& subject, Notes& notes) {
    auto const& facts = subject.facts();
    for (auto const& one : subject.basis.citations) {
        auto const found = facts.laws->find(one.title.text);
        if (!found.law) continue;
        for (auto const& article : one.articles)
            if (auto const* moved = facts.laws->moved(*found.law, article.number, facts.day))
                notes.words(Column::basis, article.words,
                            titled(one.title.text) + "自" + mingtang::chinese(moved->since) + "起条款序号有变动，" +
                                moved->matter + "由原第" + std::to_string(moved->former) + "条移至第" +
                                std::to_string(moved->present) + "条，请核对。");
    }
}

// 信息公开规定, 相关政策文件: no title, so nobody can look it up.
void no_title(Subject const& subject, Notes& notes) {
    if (subject.cell(Column::basis).empty() || !subject.basis.citations.empty() || !subject.basis.unclosed.empty())
        return;
    notes.cell(Column::basis, "依据没有写出文件名称，群众无从查阅，请写成“《文件名称》（文号）”。");
}

// 等法律法规和文件规定, 各地相关政策法规文件 beside sound citations.
void and_so_on(Subject const& subject, Notes& notes) {
    if (subject.basis.citations.empty()) return;
    for (auto const& loose : subject.basis.loose)
        for (auto const* word : {"相关", "有关", "法律法规", "政策文件", "规范性文件", "文件规定"})
            if (has(loose.text, word)) {
                notes.words(Column::basis, loose,
                            "“" + shorten(loose.text, 20) + "”没有指明是哪一项规定，请逐项列出名称或删去。");
                break;
            }
}

struct Place {
    std::string_view code, name;
};
// GB/T 2260: the first two digits of every code below it.
constexpr auto provinces = std::to_array<Place>(
    {{"11", "北京市"},          {"12", "天津市"}, {"13", "河北省"},   {"14", "山西省"}, {"15", "内蒙古自治区"},
     {"21", "辽宁省"},          {"22", "吉林省"}, {"23", "黑龙江省"}, {"31", "上海市"}, {"32", "江苏省"},
     {"33", "浙江省"},          {"34", "安徽省"}, {"35", "福建省"},   {"36", "江西省"}, {"37", "山东省"},
     {"41", "河南省"},          {"42", "湖北省"}, {"43", "湖南省"},   {"44", "广东省"}, {"45", "广西壮族自治区"},
     {"46", "海南省"},          {"50", "重庆市"}, {"51", "四川省"},   {"52", "贵州省"}, {"53", "云南省"},
     {"54", "西藏自治区"},      {"61", "陕西省"}, {"62", "甘肃省"},   {"63", "青海省"}, {"64", "宁夏回族自治区"},
     {"65", "新疆维吾尔自治区"}});
// Capitals and the five cities with plans of their own: the first four digits.
constexpr auto cities = std::to_array<Place>(
    {{"1301", "石家庄市"}, {"1401", "太原市"},    {"1501", "呼和浩特市"}, {"2101", "沈阳市"}, {"2102", "大连市"},
     {"2201", "长春市"},   {"2301", "哈尔滨市"},  {"3201", "南京市"},     {"3301", "杭州市"}, {"3302", "宁波市"},
     {"3401", "合肥市"},   {"3501", "福州市"},    {"3502", "厦门市"},     {"3601", "南昌市"}, {"3701", "济南市"},
     {"3702", "青岛市"},   {"4101", "郑州市"},    {"4201", "武汉市"},     {"4301", "长沙市"}, {"4401", "广州市"},
     {"4403", "深圳市"},   {"4501", "南宁市"},    {"4601", "海口市"},     {"5101", "成都市"}, {"5201", "贵阳市"},
     {"5301", "昆明市"},   {"5401", "拉萨市"},    {"6101", "西安市"},     {"6201", "兰州市"}, {"6301", "西宁市"},
     {"6401", "银川市"},   {"6501", "乌鲁木齐市"}});

// 立法法 80–82, 93: a local regulation holds in the place that made it.
void other_place(Subject const& subject, Notes& notes) {
    auto const& own = subject.facts().place_code;
    if (own.size() < 4) return;
    for (auto const& one : subject.basis.citations) {
        auto const look = [&](auto const& places) {
            for (auto const& place : places)
                if (one.title.text.starts_with(place.name) && !own.starts_with(place.code)) {
                    notes.words(Column::basis, one.title,
                                titled(shorten(one.title.text, 30)) + "是" + std::string{place.name} +
                                    "的规定，在本地不适用，请换成国家、本省或本市的依据。");
                    return true;
                }
            return false;
        };
        if (!look(provinces)) look(cities);
    }
}

}  // namespace

std::vector<Check> basis_checks() {
    using enum Severity;
    return {
        {"basis.repealed",
         "依据已废止",
         "依法行政要求依据现行有效；如《生态环境法典》第一千二百四十二条自2026年8月15日起废止环境保护法等十部法律。",
         legal_error,
         Column::basis,
         repealed,
         nullptr,
         {{Column::basis, "《中华人民共和国收养法》"}},
         {{Column::basis, "《民法典》"}}},
        {"basis.former_text",
         "引用旧文本",
         "政府信息公开条例2019年修订（国务院令第711号），国务院令第492号的条款和期限自2019年5月15日起不再适用。",
         legal_error,
         Column::basis,
         former_text,
         nullptr,
         {{Column::basis, "《政府信息公开条例》（国务院令第492号）"}},
         {{Column::basis, "《政府信息公开条例》（国务院令第711号）"}}},
        {"basis.article_beyond",
         "条款不存在",
         "所引条款序号大于该法现行文本的总条数，依据无从查证。",
         legal_error,
         Column::basis,
         article_beyond,
         nullptr,
         {{Column::basis, "《政府信息公开条例》第六十条"}},
         {{Column::basis, "《政府信息公开条例》第二十条第（二）款"}}},
        {"basis.article_moved",
         "条款序号已变动",
         "如村民委员会组织法2025年修正后，村务公开由第三十条移至第三十五条（2026年1月1日起）。",
         must_look,
         Column::basis,
         article_moved,
         nullptr,
         {{Column::basis, "《村民委员会组织法》第三十条"}},
         {{Column::basis, "《村民委员会组织法》第三十五条"}}},
        {"basis.no_title",
         "依据没有文件名称",
         "依据要能查阅：写明书名号内的全称，有文号的写文号。",
         must_look,
         Column::basis,
         no_title,
         nullptr,
         {{Column::basis, "信息公开规定"}},
         {{Column::basis, "《政府信息公开条例》"}}},
        {"basis.and_so_on",
         "依据笼统",
         "“等法律法规”“相关规定”不是依据，一项一项写才能核对是否有效。",
         must_look,
         Column::basis,
         and_so_on,
         nullptr,
         {{Column::basis, "《预算法》等法律法规和文件规定"}},
         {{Column::basis, "《预算法》、《关于全面推进政务公开工作的意见》及其实施细则"}}},
        {"basis.other_place",
         "引用外地规定",
         "立法法：地方性法规和地方政府规章只在本行政区域内有效。",
         must_look,
         Column::basis,
         other_place,
         nullptr,
         {{Column::basis, "《上海市政府信息公开规定》"}},
         {{Column::basis, "《山东省村务公开条例》"}}},
    };
}

}  // namespace mingtang::catalog::lint
