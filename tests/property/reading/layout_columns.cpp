#include "layout_columns.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::printed {
namespace {

using Words = std::vector<std::string>;
using catalog::Entry;

std::string content_of(Words const& content, int style) {
    std::string out;
    for (std::size_t i = 0; i < content.size(); ++i) {
        auto const number = std::to_string(i + 1);
        bool const last = i + 1 == content.size();
        if (style == 0) out += "●" + content[i];
        if (style == 1) out += (i ? "\n" : "") + number + "." + content[i];
        if (style == 2) out += number + "、" + content[i] + (last ? "。" : "；");
        if (style == 3) out += content[i] + (last ? "" : "；");
        if (style == 4) out += (i ? "\n" : "") + content[i];
        if (style == 5) out += (i ? "\n· " : "· ") + content[i];
    }
    return out;
}

std::string basis_of(std::string const& basis, int style) {
    if (style == 0) return basis;
    std::string out = basis;
    for (std::string const end : {"》", "）"})
        out = replace_all(out, end + "、《",
                          end +
                              (style == 1   ? ""
                               : style == 2 ? "\n"
                               : style == 3 ? "；"
                                            : " ") +
                              "《");
    return out;
}

struct Boxes {
    std::string on, off, gap;
};

std::string channels_of(Words const& chosen, Boxes const& boxes, int style) {
    bool const others = std::ranges::any_of(chosen, [](std::string const& one) { return one.starts_with("其他"); });
    std::string out;
    auto const add = [&](std::string const& gap, std::string const& words) { out += (out.empty() ? "" : gap) + words; };
    if (style == 2 && !others && chosen.size() < 7) {
        for (auto const& one : chosen) add(boxes.gap.empty() ? "\n" : boxes.gap, one);
        return out;
    }
    if (style == 0)
        for (auto const official : catalog::channel_vocabulary) {
            if (official == "其他") continue;
            bool const on = std::ranges::find(chosen, official) != chosen.end();
            add(boxes.gap, (on ? boxes.on : boxes.off) + std::string{official});
        }
    for (auto const& one : chosen)
        if (style != 0 || one.starts_with("其他")) add(boxes.gap, boxes.on + replace_all(one, "其他:", "其他："));
    return out;
}

bool is_in(std::string const& list, std::string_view word) {
    return list.find(word) != std::string::npos;
}

template <class F>
Words cells_of(std::vector<Entry> const& entries, F const& f) {
    Words cells;
    for (auto const& entry : entries) cells.push_back(f(entry));
    return cells;
}

// 1. 政策文件, （一）政策文件: names that begin with a number of their own stay as they are.
Words numbered(Words names, int style) {
    int number = 0;
    std::string before;
    for (auto& name : names) {
        if (name != before) ++number;
        before = name;
        bool const plain = !name.empty() && static_cast<unsigned char>(name.front()) >= 0x80 && !name.starts_with("（");
        if (!plain) continue;
        static Words const ordinals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
        if (style == 1) name = std::to_string(number) + "." + name;
        if (style == 2 && number <= 10) name = "（" + ordinals[std::size_t(number) - 1] + "）" + name;
        if (style == 3) name = (number < 10 ? "0" : "") + std::to_string(number) + "\n" + name;
    }
    return names;
}

void add_levels(std::vector<LaidColumn>& columns, std::vector<Entry>& entries, Chooser& choose, std::string const& mark,
                std::string& said) {
    auto const has = [](Entry const& entry, char const* level) {
        return std::ranges::find(entry.levels, level) != entry.levels.end();
    };
    auto const any = [&](char const* level) {
        return std::ranges::any_of(entries, [&](Entry const& entry) { return has(entry, level); });
    };
    auto const style = choose.below(4);
    if (style == 0) {
        said += " no levels,";
        for (auto& entry : entries) entry.levels.clear();
        return;
    }
    auto const group = choose.of(Words{"公开层级", "公开层级", "公开级别"});
    if (style == 1) {
        said += " levels in words,";
        columns.push_back({"", group, cells_of(entries, [](Entry const& e) { return join(e.levels, "、"); })});
        return;
    }
    struct Level {
        char const* level;
        Words heads;
    };
    static std::vector<Level> const levels{{"市级", {"市级"}},
                                           {"县级", {"县级", "区级", "县（区）级", "区县级", "旗县级"}},
                                           {"乡级", {"乡级", "镇级", "镇街级", "乡镇级", "街道（镇）级", "乡（镇）级"}},
                                           {"村级", {"村级", "村", "村（社区）级"}}};
    for (auto const& one : levels)
        if (any(one.level) || (std::string_view{one.level} == "县级" && any("市级")))
            columns.push_back({group, choose.of(one.heads),
                               cells_of(entries, [&](Entry const& e) { return has(e, one.level) ? mark : ""; })});
}

}  // namespace

std::vector<LaidColumn> columns_of(std::vector<Entry>& entries, Chooser& choose, std::string& said) {
    using Below = LaidColumn::Below;
    std::vector<LaidColumn> columns;
    auto const mark = choose.of(Words{"√", "√", "✓", "■", "●", "☑", "√ "});
    auto const note = [&](std::string const& what, std::uint32_t style) {
        said += " " + what + std::to_string(style) + ",";
        return int(style);
    };
    int number = 0;
    if (choose.chance(85))
        columns.push_back({"", choose.of(Words{"序号", "序 号", "编号"}),
                           cells_of(entries, [&](Entry const&) { return std::to_string(++number); })});
    auto const items = choose.of(Words{"公开事项", "公开事项", "事项名称", "公开事项名称"});
    auto const names = choose.below(3);
    columns.push_back(
        {items, Words{"一级事项", "一级", "一级目录"}[names],
         numbered(cells_of(entries, [](Entry const& e) { return e.level1; }), note("name", choose.below(4))),
         Below::level1});
    columns.push_back({items, Words{"二级事项", "二级", "二级目录"}[names],
                       cells_of(entries, [](Entry const& e) { return e.level2; }), Below::own, "level2"});
    if (choose.chance(15)) {
        said += " third level,";
        columns.push_back({items, Words{"三级事项", "三级", "三级目录"}[names], Words(entries.size())});
    }
    auto const content = note("content", choose.below(6));
    columns.push_back(
        {"", choose.of(Words{"公开内容（要素）", "公开内容", "公开内容(要素)及要求", "公开内容\n（要素）", "公开要素"}),
         cells_of(entries, [&](Entry const& e) { return content_of(e.content, content); }), Below::own, "content"});
    auto const basis = note("basis", choose.below(5));
    columns.push_back({"", choose.of(Words{"公开依据", "法律依据", "公开依据（法律、法规）"}),
                       cells_of(entries, [&](Entry const& e) { return basis_of(e.basis, basis); }), Below::may_merge});
    columns.push_back({"", choose.of(Words{"公开时限", "公开\n时限", "公开时限要求"}),
                       cells_of(entries, [](Entry const& e) { return e.time_limit; }), Below::may_merge, "time"});
    columns.push_back({"", choose.of(Words{"公开主体", "公开\n主体", "公开主体（责任单位）"}),
                       cells_of(entries, [](Entry const& e) { return e.subject; }), Below::may_merge, "subject"});
    auto const boxes = choose.of(std::vector<Boxes>{{"■", "□", " "},
                                                    {"■", "□", "\n"},
                                                    {"■", "□", ""},
                                                    {"▲", "△", " "},
                                                    {"☑", "☐", "\n"},
                                                    {"●", "○", " "},
                                                    {"◆", "◇", "\n"},
                                                    {"R", "£", " "},
                                                    {"▄", "口", "；"}});
    auto const channels = note("channels", choose.below(3));
    columns.push_back({"",
                       choose.of(Words{"公开渠道和载体", "公开渠道及载体", "公开渠道", "公开载体",
                                       "公开渠道和载体（“■”表示必选项，“□”表示可选项）"}),
                       cells_of(entries, [&](Entry const& e) { return channels_of(e.channels, boxes, channels); }),
                       Below::may_merge, "channels"});
    auto const words = choose.chance(25);
    if (words) {
        said += " words for marks,";
        columns.push_back(
            {"", "公开对象", cells_of(entries, [](Entry const& e) { return replace_all(e.audience, ";", "、"); })});
        columns.push_back(
            {"", "公开方式", cells_of(entries, [](Entry const& e) { return replace_all(e.method, ";", "、"); })});
    } else {
        auto const marked = [&](bool yes) { return yes ? mark : std::string{}; };
        columns.push_back({"公开对象", choose.of(Words{"全社会", "社会", "全 社 会"}),
                           cells_of(entries, [&](Entry const& e) { return marked(is_in(e.audience, "全社会")); })});
        columns.push_back({"公开对象", choose.of(Words{"特定群体", "特定群众", "特定\n对象", "特定群体（请写明）"}),
                           cells_of(entries, [&](Entry const& e) {
                               auto const at = e.audience.find("特定群体:");
                               return at == std::string::npos
                                          ? marked(is_in(e.audience, "特定群体"))
                                          : e.audience.substr(at + std::string_view{"特定群体:"}.size());
                           })});
        columns.push_back({"公开方式", choose.of(Words{"主动", "主动公开"}),
                           cells_of(entries, [&](Entry const& e) { return marked(is_in(e.method, "主动")); })});
        columns.push_back({"公开方式", choose.of(Words{"依申请", "依申请公开", "依申请\n公开"}),
                           cells_of(entries, [&](Entry const& e) { return marked(is_in(e.method, "依申请")); })});
    }
    add_levels(columns, entries, choose, mark, said);
    return columns;
}

}  // namespace mingtang::printed
