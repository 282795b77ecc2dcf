#include "channels/broadcast.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "channels/spoken.hpp"
#include "channels/spoken_number.hpp"
#include "documents/rich_text.hpp"

namespace mingtang::channels {
namespace {

using documents::Block;
using View = std::u32string_view;

// What a listener keeps in mind, and what a table may ask of the ear.
constexpr std::size_t longest_breath = 36, most_rows = 6, most_columns = 4, longest_cell = 24;

bool is_stop(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == U'!' || c == U'?' || c == U';' || c == U'\n';
}
bool is_comma(char32_t c) {
    return c == U'，' || c == U'、' || c == U'：' || c == U',' || c == U':';
}

std::string ended(std::string line) {
    line = std::string{trim(line)};
    while (line.ends_with("；") || line.ends_with("，") || line.ends_with("：") || line.ends_with("、"))
        line.erase(line.size() - std::string_view{"，"}.size());
    if (line.empty()) return line;
    for (auto const* mark : {"。", "！", "？"})
        if (line.ends_with(mark)) return line;
    return line + "。";
}

// A sentence longer than a breath goes on the next line, after a comma near its middle.
void add_breaths(std::vector<std::string>& lines, View sentence) {
    while (sentence.size() > longest_breath) {
        auto const middle = sentence.size() / 2;
        std::size_t best = 0;
        auto const distance = [&](std::size_t i) { return i > middle ? i - middle : middle - i; };
        for (std::size_t i = 4; i + 4 < sentence.size(); ++i)
            if (sentence[i] == U'，' && (best == 0 || distance(i) < distance(best))) best = i;
        if (best == 0) break;
        auto const head = sentence.substr(0, best + 1);
        if (head.size() > longest_breath && best > 8) {
            // Still too long: its own first half first.
            std::vector<std::string> more;
            add_breaths(more, sentence.substr(0, best));
            if (!more.empty() && more.back().ends_with("。")) {
                more.back().erase(more.back().size() - std::string_view{"。"}.size());
                more.back() += "，";
            }
            lines.insert(lines.end(), more.begin(), more.end());
        } else {
            lines.push_back(to_utf8(head));
        }
        sentence.remove_prefix(best + 1);
    }
    if (auto last = ended(to_utf8(sentence)); !last.empty()) lines.push_back(std::move(last));
}

// "1.", "2、", "（3）" at the head of a paragraph are 第一, 第二, 第三 to the ear; 一、 and （一） likewise are said.
std::string with_spoken_head(std::string_view paragraph) {
    auto const text = to_u32(trim(paragraph));
    std::size_t at = 0;
    bool const open = !text.empty() && (text[0] == U'（' || text[0] == U'(');
    if (open) at = 1;
    auto const from = at;
    while (at < text.size() && at - from < 2 && text[at] >= U'0' && text[at] <= U'9') ++at;
    if (at == from || at >= text.size()) return to_utf8(text);
    auto const mark = text[at];
    bool const closes = open ? (mark == U'）' || mark == U')')
                             : (mark == U'.' || mark == U'．' || mark == U'、' || mark == U'）' || mark == U')');
    // 1.5倍 begins a sentence, not a list.
    bool const goes_on = at + 1 < text.size() && text[at + 1] >= U'0' && text[at + 1] <= U'9';
    if (!closes || goes_on) return to_utf8(text);
    std::string number;
    for (auto i = from; i < at; ++i) number += static_cast<char>(text[i]);
    return "第" + spoken_number::amount(number) + "，" + to_utf8(View{text}.substr(at + 1));
}

// Nobody can listen to an address of the web: what is said is where to look.
std::string without_addresses(std::string text, std::vector<std::string>& left_out) {
    for (auto const* begin : {"https://", "http://", "www."}) {
        for (auto at = text.find(begin); at != text.npos; at = text.find(begin)) {
            auto end = at;
            while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' &&
                   static_cast<unsigned char>(text[end]) < 0x7f)
                ++end;
            left_out.push_back("网址 " + text.substr(at, end - at));
            text.replace(at, end - at, "（网址请看公示栏）");
        }
    }
    return text;
}

class Writer {
  public:
    explicit Writer(std::vector<std::string>& left_out) : left_out_(left_out) {}

    void paragraph(std::string_view words) {
        auto text = spoken(with_spoken_head(without_addresses(std::string{words}, left_out_)));
        auto const wide = to_u32(text);
        std::size_t from = 0;
        for (std::size_t i = 0; i <= wide.size(); ++i) {
            if (i < wide.size() && !is_stop(wide[i])) continue;
            auto end = i;
            // Keep what ends the sentence, but a semicolon ends it for the ear.
            if (i < wide.size() && (wide[i] == U'！' || wide[i] == U'？')) end = i + 1;
            add_breaths(lines, View{wide}.substr(from, end - from));
            from = i + 1;
        }
    }

    void table(Block const& block) {
        std::vector<std::vector<std::string>> cells;
        bool plain = true;
        for (auto const& row : block.rows) {
            std::vector<std::string> line;
            for (auto const& cell : row.cells) {
                std::string words;
                for (auto const& inner : cell.blocks) {
                    plain = plain && inner.kind != Block::Kind::table;
                    words += (words.empty() ? "" : "，") + std::string{trim(documents::rich_text::plain(inner))};
                }
                plain = plain && cell.rowspan == 1 && cell.colspan == 1;
                plain = plain && length_in_characters(words) <= longest_cell;
                line.push_back(replace_all(std::move(words), "\n", "，"));
            }
            cells.push_back(std::move(line));
        }
        bool const headed =
            cells.size() > 1 && std::ranges::all_of(block.rows.front().cells, &documents::TableCell::header);
        auto const columns = cells.empty() ? 0 : cells.front().size();
        for (auto const& row : cells) plain = plain && row.size() == columns;
        if (!plain || cells.size() > most_rows + (headed ? 1 : 0) || columns > most_columns)
            return leave_out(headed ? cells.size() - 1 : cells.size());
        for (std::size_t i = headed ? 1 : 0; i < cells.size(); ++i) {
            std::string sentence;
            for (std::size_t column = 0; column < columns; ++column) {
                if (cells[i][column].empty()) continue;
                if (!sentence.empty()) sentence += "，";
                // 姓名，张三；金额，三百元。 The first column names the row.
                if (headed && column > 0 && !cells[0][column].empty()) sentence += cells[0][column] + "，";
                sentence += cells[i][column];
            }
            paragraph(sentence);
        }
    }

    void block(Block const& one) {
        switch (one.kind) {
            case Block::Kind::table:
                return table(one);
            case Block::Kind::bullets:
            case Block::Kind::numbers: {
                int number = 0;
                for (auto const& item : one.items) {
                    std::string words;
                    for (auto const& inner : item.blocks)
                        words += (words.empty() ? "" : "。") + std::string{trim(documents::rich_text::plain(inner))};
                    ++number;
                    if (one.kind == Block::Kind::numbers)
                        words = "第" + spoken_number::amount(std::to_string(number)) + "，" + words;
                    paragraph(words);
                }
                return;
            }
            default:
                paragraph(documents::rich_text::plain(one));
        }
    }

    std::vector<std::string> lines;

  private:
    void leave_out(std::size_t rows) {
        left_out_.push_back("一张 " + std::to_string(rows) + " 行的表格");
        paragraph("这里有一张表，共" + std::to_string(rows) + "行，请到公示栏或者网站上看。");
    }
    std::vector<std::string>& left_out_;
};

void open_script(Writer& writer, ScriptFacts const& facts) {
    writer.lines.push_back("各位居民、各位乡亲，大家好。");
    writer.paragraph("现在播送" + facts.unit + (facts.number.empty() ? "发布的" : "文件") + "《" + facts.title +
                     "》。");
    std::string source;
    if (!facts.number.empty()) source = "文号是" + facts.number;
    if (facts.on) source += (source.empty() ? "" : "，") + chinese(*facts.on) + "发布";
    if (!source.empty()) writer.paragraph(source + "。");
}

void close_script(Writer& writer, ScriptFacts const& facts, std::string_view how_much) {
    writer.paragraph("以上是《" + facts.title + "》的" + std::string{how_much} + "。");
    writer.paragraph("全文可以到公示栏查看，也可以在" + facts.site + "网站上查到。");
    writer.lines.push_back("播送完了，谢谢大家。");
}

}  // namespace

Script broadcast_script(ScriptFacts const& facts, Pace const& pace) {
    Script script;
    Writer writer{script.left_out};
    open_script(writer, facts);
    if (auto const text = documents::rich_text::read(facts.body))
        for (auto const& block : text->blocks) writer.block(block);
    close_script(writer, facts, "内容");
    script.lines = std::move(writer.lines);
    script.seconds = reading_seconds(script.lines, pace);
    return script;
}

std::optional<Script> short_script(ScriptFacts const& facts, Pace const& pace) {
    if (trim(facts.summary).empty()) return std::nullopt;
    Script script;
    Writer writer{script.left_out};
    open_script(writer, facts);
    writer.paragraph(facts.summary);
    close_script(writer, facts, "主要内容");
    script.lines = std::move(writer.lines);
    script.seconds = reading_seconds(script.lines, pace);
    return script;
}

std::string text_of(Script const& script) {
    return join(script.lines, "\n");
}

int reading_seconds(std::vector<std::string> const& lines, Pace const& pace) {
    std::int64_t milliseconds = 0, characters = 0;
    for (auto const& line : lines) {
        for (auto const c : to_u32(line)) {
            if (is_stop(c))
                milliseconds += pace.stop_milliseconds;
            else if (is_comma(c))
                milliseconds += pace.comma_milliseconds;
            else if (c != U' ' && c != U'　' && c != U'《' && c != U'》' && c != U'“' && c != U'”' && c != U'（' &&
                     c != U'）')
                ++characters;
        }
        milliseconds += pace.paragraph_milliseconds;
    }
    milliseconds += characters * 60'000 / std::max(1, pace.characters_a_minute);
    return int((milliseconds + 999) / 1000);
}

std::string chinese_duration(int seconds) {
    auto const minutes = seconds / 60;
    std::string words = "约";
    if (minutes > 0) words += std::to_string(minutes) + "分";
    if (seconds % 60 > 0 || minutes == 0) words += std::to_string(seconds % 60) + "秒";
    return minutes > 0 && seconds % 60 == 0 ? words + "钟" : words;
}

}  // namespace mingtang::channels
