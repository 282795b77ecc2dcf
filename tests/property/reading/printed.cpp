#include "printed.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "base/text.hpp"

namespace mingtang::printed {
namespace {

using Words = std::vector<std::string>;

std::string one_of(Words const& words) {
    return *rc::gen::elementOf(words);
}
bool chance(int percent) {
    return *rc::gen::inRange(0, 100) < percent;
}
Words some_of(Words const& words, std::size_t least, std::size_t most) {
    Words chosen;
    auto const wanted = *rc::gen::inRange(least, most + 1);
    for (auto const& word : words)
        if (chosen.size() < wanted && chance(60)) chosen.push_back(word);
    if (chosen.size() < least) chosen.assign(words.begin(), words.begin() + std::ptrdiff_t(least));
    return chosen;
}

Words const topics{"政策文件", "招生管理", "行政许可", "公共服务事项", "最低生活保障", "监督检查（双随机）"};
Words const subtopics{"法律法规", "学校介绍",      "建设项目环境影响评价文件审批",
                      "办事指南", "12345热线办理", "补贴（6岁以下儿童）发放"};
Words const elements{"办理条件", "所需材料、收费标准", "投诉电话（夜间值守）", "评定结果（甲级、乙级）", "名单及金额等",
                     "流程图",   "2024年度计划"};
Words const citations{"《中华人民共和国政府信息公开条例》",
                      "《教育部关于推进中小学信息公开工作的意见》（教办〔2010〕15号）",
                      "《财政部关于印发〈地方预决算公开操作规程〉的通知》(财预〔2016〕143号)",
                      "国务院《社会救助暂行办法》",
                      "《中华人民共和国预算法》等",
                      "《户口登记条例》（1958年1月9日通过，根据2018年《关于修改〈居民身份证法〉的决定》修正）"};
Words const limits{"信息形成或者变更之日起20个工作日内", "及时公开", "本级人民代表大会批准后20日内",
                   "1.处罚决定：20个工作日内；2.其他：长期公开", "每年1月31日前"};
Words const subjects{"县教育局", "县民政局、各乡镇人民政府（街道办事处）", "镇人民政府", "城市管理行政执法部门"};
Words const other_channels{"其他:政务公开专区", "其他:行政服务中心", "其他:村务公开栏"};

std::string print_content(Words const& content) {
    auto const style = *rc::gen::inRange(0, 6);
    std::string out;
    for (std::size_t i = 0; i < content.size(); ++i) {
        auto const number = std::to_string(i + 1);
        switch (style) {
            case 0:
                out += "●" + content[i];
                break;
            case 1:
                out += number + "." + content[i] + (i + 1 < content.size() ? "；" : "。");
                break;
            case 2:
                out += (i ? "\n" : "") + number + "、" + content[i];
                break;
            case 3:
                out += (i ? "；" : "") + content[i];
                break;
            case 4:
                out += (i ? "\n" : "") + content[i];
                break;
            default:
                out += (i ? " " : "") + std::string{"·"} + content[i];
                break;
        }
    }
    return out;
}

std::string print_basis(Words const& basis) {
    auto const gap = one_of({"", "、", "；", "\n", " ", "number"});
    std::string out;
    for (std::size_t i = 0; i < basis.size(); ++i) {
        if (gap == "number")
            out += (i ? "\n" : "") + std::to_string(i + 1) + ".";
        else if (i)
            out += gap.empty() && !basis[i].starts_with("《") ? "、" : gap;
        out += basis[i];
    }
    return out;
}

std::string option_words(std::string const& channel) {
    return channel.starts_with("其他:") ? (chance(50) ? "其他：" : "其他") + channel.substr(std::string{"其他:"}.size())
                                        : channel;
}

// All options with boxes, or the chosen ones with or without.
std::string print_channels(Words const& chosen) {
    static Words const boxes[] = {{"■", "□"}, {"▲", "△"}, {"☑", "☐"}, {"R", "£"}, {"▄", "口"}, {"t", "□"}, {"þ", "¨"}};
    auto const& pair = boxes[*rc::gen::inRange<std::size_t>(0, std::size(boxes))];
    auto const gap = one_of({" ", "\n", ""});
    std::string out;
    if (chance(20)) {
        for (auto const& channel : chosen) out += (out.empty() ? "" : "\n") + channel;
        bool const plain = std::ranges::none_of(chosen, [](auto const& one) { return one.starts_with("其他"); });
        if (plain) return out;
        out.clear();
    }
    if (chance(60)) {
        for (auto const official : catalog::channel_vocabulary) {
            if (official == "其他") continue;
            bool const on = std::ranges::find(chosen, official) != chosen.end();
            out += (out.empty() ? "" : gap) + pair[on ? 0 : 1] + std::string{official};
        }
        for (auto const& channel : chosen)
            if (channel.starts_with("其他")) out += gap + pair[0] + option_words(channel);
        return out;
    }
    for (auto const& channel : chosen) out += (out.empty() ? "" : gap) + pair[0] + option_words(channel);
    return out;
}

Words in_printed_order(Words chosen) {
    std::ranges::stable_sort(chosen, {}, [](std::string const& one) {
        return std::ranges::find(catalog::channel_vocabulary, one) - catalog::channel_vocabulary.begin();
    });
    return chosen;
}

template <class F>
Words cells_of(std::vector<catalog::Entry> const& entries, F const& f) {
    Words cells;
    for (auto const& entry : entries) cells.push_back(f(entry));
    return cells;
}

catalog::Entry any_entry() {
    catalog::Entry entry;
    entry.domain = "义务教育领域";
    entry.level1 = one_of(topics);
    entry.level2 = one_of(subtopics);
    entry.content = some_of(elements, 1, 4);
    entry.basis = join(some_of(citations, 1, 4), "、");
    entry.time_limit = one_of(limits);
    entry.subject = one_of(subjects);
    for (auto const official : catalog::channel_vocabulary)
        if (official != "其他" && chance(25)) entry.channels.emplace_back(official);
    if (entry.channels.empty()) entry.channels = {"政府网站"};
    if (chance(30)) entry.channels.push_back(one_of(other_channels));
    entry.channels = in_printed_order(entry.channels);
    entry.audience = one_of({"全社会", "特定群体", "特定群体:法律援助申请人", "全社会;特定群体"});
    entry.method = one_of({"主动公开", "依申请公开", "主动公开;依申请公开"});
    entry.levels = some_of({"县级", "乡级", "村级"}, 1, 3);
    return entry;
}

bool says(std::string const& list, std::string_view word) {
    return list.find(word) != std::string::npos;
}

}  // namespace

Table any_table() {
    Table table;
    auto const records = *rc::gen::inRange<std::size_t>(1, 7);
    Words basis;
    for (std::size_t i = 0; i < records; ++i) {
        table.entries.push_back(any_entry());
        // Citations are kept apart here only to print them.
        auto const cited = some_of(citations, 1, 4);
        table.entries.back().basis = join(cited, "、");
        basis.push_back(print_basis(cited));
    }
    auto const& entries = table.entries;
    auto const mark = one_of({"√", "✓", "■", "●", "√ "});
    auto const marked = [&](bool yes) { return yes ? mark : std::string{}; };
    int number = 0;
    table.columns = {
        {"", "序号", cells_of(entries, [&](auto const&) { return std::to_string(++number); })},
        {"公开事项", "一级事项", cells_of(entries, [](auto const& e) { return e.level1; })},
        {"公开事项", "二级事项", cells_of(entries, [](auto const& e) { return e.level2; })},
        {"", "公开内容（要素）", cells_of(entries, [](auto const& e) { return print_content(e.content); })},
        {"", "公开依据", basis},
        {"", "公开时限", cells_of(entries, [](auto const& e) { return e.time_limit; })},
        {"", "公开主体", cells_of(entries, [](auto const& e) { return e.subject; })},
        {"", "公开渠道和载体", cells_of(entries, [](auto const& e) { return print_channels(e.channels); })},
        {"公开对象", "全社会", cells_of(entries, [&](auto const& e) { return marked(says(e.audience, "全社会")); })},
        {"公开对象", one_of({"特定群体", "特定群众", "特定对象"}),
         cells_of(entries,
                  [&](auto const& e) {
                      auto const at = e.audience.find(':');
                      if (at != std::string::npos) return (chance(30) ? "√" : "") + e.audience.substr(at + 1);
                      return marked(says(e.audience, "特定群体"));
                  })},
        {"公开方式", "主动", cells_of(entries, [&](auto const& e) { return marked(says(e.method, "主动")); })},
        {"公开方式", one_of({"依申请", "依申请公开"}),
         cells_of(entries, [&](auto const& e) { return marked(says(e.method, "依申请")); })},
    };
    for (auto const& [level, heads] : std::initializer_list<std::pair<std::string, Words>>{
             {"县级", {"县级", "区级", "旗级"}}, {"乡级", {"乡级", "镇街级", "街道"}}, {"村级", {"村级", "村"}}})
        table.columns.push_back({"公开层级", one_of(heads), cells_of(entries, [&](auto const& e) {
                                     return marked(std::ranges::find(e.levels, level) != e.levels.end());
                                 })});
    return table;
}

void permute_columns(Table& table) {
    // Groups stay together; their columns change places within them.
    std::vector<std::vector<Column>> groups;
    for (auto& column : table.columns) {
        if (groups.empty() || column.group.empty() || groups.back().front().group != column.group)
            groups.emplace_back();
        groups.back().push_back(std::move(column));
    }
    auto const shuffle = [](auto& list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[*rc::gen::inRange<std::size_t>(0, i)]);
    };
    shuffle(groups);
    table.columns.clear();
    for (auto& group : groups) {
        shuffle(group);
        for (auto& column : group) table.columns.push_back(std::move(column));
    }
}

void add_unknown_column(Table& table) {
    auto const head = one_of({"责任科室", "咨询电话", "备注", "五公开", "事项类型", "保密审查人"});
    Column extra{"", head, {}};
    for (std::size_t i = 0; i < table.entries.size(); ++i)
        extra.cells.push_back(one_of({"", "办公室", "024-00000000", "■决策□执行", "√", "见附件"}));
    // Between groups, never within one.
    std::vector<std::size_t> places{0};
    for (std::size_t i = 1; i <= table.columns.size(); ++i)
        if (i == table.columns.size() || table.columns[i].group.empty() ||
            table.columns[i].group != table.columns[i - 1].group)
            places.push_back(i);
    auto const at = *rc::gen::elementOf(places);
    table.columns.insert(table.columns.begin() + std::ptrdiff_t(at), std::move(extra));
}

namespace {

bool han(char32_t c) {
    return c >= 0x4e00 && c <= 0x9fff;
}

std::string with_blanks(std::string const& text, bool breaks) {
    std::u32string out;
    auto const source = to_u32(text);
    for (std::size_t i = 0; i < source.size(); ++i) {
        out += source[i];
        if (i + 1 == source.size() || !han(source[i]) || !han(source[i + 1]) || !chance(12)) continue;
        auto const kind = *rc::gen::inRange(0, breaks ? 4 : 3);
        out += kind == 0 ? U' ' : kind == 1 ? U'\xa0' : kind == 2 ? U'\x3000' : U'\n';
    }
    return to_utf8(out);
}

std::string with_other_width(std::string const& text) {
    std::u32string out;
    for (char32_t c : to_u32(text)) {
        bool const foldable =
            (c >= U'0' && c <= U'9') || std::u32string_view{U"(),;:."}.find(c) != std::u32string_view::npos;
        if (foldable && chance(50))
            c += 0xfee0;
        else if (c >= 0xff01 && c <= 0xff5e &&
                 std::u32string_view{U"（），；："}.find(c) != std::u32string_view::npos && chance(50))
            c -= 0xfee0;
        out += c;
    }
    return to_utf8(out);
}

}  // namespace

void put_blanks_into_words(Table& table) {
    for (auto& column : table.columns) {
        // In a list without boxes, and between elements without marks, a blank or a break would mean something.
        bool const lines_mean = column.head == "公开内容（要素）" || column.head == "公开渠道和载体";
        bool const name = column.head == "一级事项" || column.head == "二级事项" || column.head == "公开时限";
        column.head = with_blanks(column.head, true);
        column.group = with_blanks(column.group, true);
        for (auto& cell : column.cells) {
            bool const unboxed = lines_mean && cell.find_first_of("\n") != std::string::npos;
            if (!unboxed) cell = with_blanks(cell, name);
        }
    }
}

void change_widths(Table& table) {
    for (auto& column : table.columns) {
        column.head = with_other_width(column.head);
        for (auto& cell : column.cells) cell = with_other_width(cell);
    }
}

documents::GridFile print(Table const& table, std::size_t page) {
    documents::GridFile file;
    file.title = "义务教育领域基层政务公开标准目录";
    documents::Grid grid;
    grid.columns = int(table.columns.size());
    auto const columns = table.columns.size();
    auto const header = [&] {
        documents::GridRow top, leaf;
        top.number = int(grid.rows.size()) + 1;
        leaf.number = top.number + 1;
        for (std::size_t c = 0; c < columns; ++c) {
            auto const& column = table.columns[c];
            bool const grouped = !column.group.empty();
            bool const goes_on = grouped && c > 0 && table.columns[c - 1].group == column.group;
            int span = 1;
            while (grouped && c + std::size_t(span) < columns &&
                   table.columns[c + std::size_t(span)].group == column.group)
                ++span;
            if (goes_on)
                top.cells.push_back({"", int(c), 1, 1, true});
            else
                top.cells.push_back(
                    {grouped ? column.group : column.head, int(c), grouped ? 1 : 2, grouped ? span : 1, false});
            leaf.cells.push_back({grouped ? column.head : "", int(c), 1, 1, !grouped});
        }
        grid.rows.push_back(std::move(top));
        grid.rows.push_back(std::move(leaf));
    };
    header();
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        bool const top = page > 0 && i > 0 && i % page == 0;
        if (top) header();
        documents::GridRow row;
        row.number = int(grid.rows.size()) + 1;
        for (std::size_t c = 0; c < columns; ++c) {
            documents::Cell cell{table.columns[c].cells[i], int(c), 1, 1, false};
            bool const same_topic = i > 0 && table.entries[i].level1 == table.entries[i - 1].level1;
            auto const plain = folded(table.columns[c].head);
            if (plain == "一级事项" && same_topic) {
                cell.text = "";
                if (!top) {
                    cell.covered = true;
                    for (auto r = grid.rows.size(); r-- > 0;)
                        if (auto& above = grid.rows[r].cells[c]; !above.covered) {
                            ++above.rowspan;
                            break;
                        }
                }
            }
            row.cells.push_back(std::move(cell));
        }
        grid.rows.push_back(std::move(row));
    }
    file.grids.push_back(std::move(grid));
    return file;
}

std::string folded(std::string_view text) {
    std::u32string out;
    for (char32_t const c : to_u32(text)) {
        if (c <= 0x20 || c == 0xa0 || c == 0x3000) continue;
        out += c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
    }
    return to_utf8(out);
}

std::string folded(catalog::Entry const& entry) {
    auto channels = entry.channels, levels = entry.levels;
    for (auto& one : channels) one = folded(one);
    std::ranges::sort(channels);
    std::ranges::sort(levels);
    return folded(entry.domain + "|" + entry.level1 + "|" + entry.level2 + "|" + join(entry.content, ";") + "|" +
                  entry.basis + "|" + entry.time_limit + "|" + entry.subject + "|" + join(channels, ";") + "|" +
                  entry.audience + "|" + entry.method + "|" + join(levels, ";"));
}

}  // namespace mingtang::printed
