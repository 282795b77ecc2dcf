#include "catalog/reading/header.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "catalog/reading/marks.hpp"
#include "catalog/reading/names.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr std::size_t longest_head_bytes = 150;
constexpr int most_header_rows = 5;

struct HeadCell {
    enum class Kind { head, fragment, unknown, number, data } kind = Kind::data;
    Title title = Title::none;
};

// 公开渠道和载体（在标注范围内至少选择其一公开，…）: a head may be long where a bracket explains it.
bool too_long_for_head(std::string_view text) {
    return text.size() > longest_head_bytes && !(text.size() <= 3 * longest_head_bytes && text.starts_with("公开"));
}

HeadCell judge(std::string_view text) {
    if (too_long_for_head(text)) return {};
    auto const words = comparable(text);
    if (words.empty()) return {HeadCell::Kind::unknown, Title::none};
    if (auto const found = named(words); found.title != Title::none) return {HeadCell::Kind::head, found.title};
    if (is_head_fragment(words)) return {HeadCell::Kind::fragment, Title::none};
    if (std::ranges::all_of(words, is_digit)) return {HeadCell::Kind::number, Title::none};
    bool const data = words.size() > 12 || has_any(words, {U"《", U"√", U"■", U"□", U"工作日"}) || is_ordinal(words) ||
                      std::ranges::any_of(words, [](char32_t c) { return mark_of(c) != Mark::none; });
    return {data ? HeadCell::Kind::data : HeadCell::Kind::unknown, Title::none};
}

// What one row looks like: how many of its cells are heads, and how many are surely none.
struct Look {
    int cells = 0, heads = 0, fragments = 0, unknown = 0, numbers = 0, data = 0;
    std::set<Title> head_words;
    int channel_marks = 0;
    bool spans = false;  // every cell is merged over columns or rows below

    int like() const { return heads + fragments; }
};

class Judge {
  public:
    Look look(Sheet const& sheet) {
        Look look;
        look.cells = int(sheet.own_columns().size());
        look.spans = look.cells >= 2 && std::ranges::all_of(sheet.own_columns(), [&](int c) {
                         return sheet.own(c)->colspan > 1 || sheet.own(c)->rowspan > 1;
                     });
        // From the right: the marks of an item are data at once, and a row of data is left as soon as it is one.
        for (auto column = sheet.own_columns().rbegin(); column != sheet.own_columns().rend(); ++column) {
            if (look.data * 4 > look.cells) break;
            auto const cell = kept(sheet.own(*column)->text.view());
            switch (cell.kind) {
                case HeadCell::Kind::head:
                    ++look.heads;
                    if (is_head_word(cell.title)) look.head_words.insert(cell.title);
                    if (cell.title == Title::channel_mark) ++look.channel_marks;
                    break;
                case HeadCell::Kind::fragment:
                    ++look.fragments;
                    break;
                case HeadCell::Kind::unknown:
                    ++look.unknown;
                    break;
                case HeadCell::Kind::number:
                    ++look.numbers;
                    break;
                case HeadCell::Kind::data:
                    ++look.data;
                    break;
            }
        }
        return look;
    }

    // The row in which a head begins that reaches into this one: 公开事项 | 公开标准 | 责任部门 above a header is its
    // first row. -1 when there is none.
    int reached_from(Sheet const& sheet) {
        int first = -1;
        for (int c = 0; c < sheet.columns(); ++c) {
            auto const* cell = sheet.covered_from_above(c) ? sheet.at(c) : nullptr;
            if (!cell || kept(cell->text.view()).kind != HeadCell::Kind::head) continue;
            if (first < 0 || sheet.spot(c).row < first) first = sheet.spot(c).row;
        }
        return first;
    }

  private:
    HeadCell kept(std::string_view text) {
        if (too_long_for_head(text) || is_plain_check(text)) return {};
        if (auto const found = known_.find(text); found != known_.end()) return found->second;
        if (known_.size() > 20000) known_.clear();
        return known_[text] = judge(text);
    }
    std::unordered_map<std::string_view, HeadCell> known_;
};

// Three words that only headers have, and hardly anything that is none.
bool begins_header(Look const& look) {
    // 信息名称 | … | 公开方式 | 主动公开 heads nothing: a page's metadata has a value beside each of its words.
    return look.head_words.size() >= 3 && look.like() * 5 >= look.cells * 3 &&
           (look.data == 0 || (look.head_words.size() >= 5 && look.data * 4 <= look.cells));
}

// A header cut by rows begins with pieces: 公开 公开 公开内容 公开 …; what follows must make it one.
bool may_begin_header(Look const& look) {
    return look.cells >= 5 && look.data == 0 && look.numbers == 0 && look.like() * 10 >= look.cells * 9;
}

// 一级事项 全社会 主动 县级 below the groups; or (1) (2) (3) … that number the columns.
bool continues_header(Look const& look) {
    if (look.cells == 0) return false;
    if (look.numbers >= 5 && look.numbers == look.cells) return true;
    // The first option of a list in rows looks like a head of its own column; several of them side by side are heads.
    int const heads = look.like() - (look.channel_marks == 1 ? 1 : 0);
    return heads > 0 && look.data == 0 && look.numbers == 0 && look.unknown * 3 <= look.cells;
}

struct Block {
    int first = 0, last = 0;
};

void read_paths(Sheet& sheet, std::vector<Header>& headers) {
    if (headers.empty()) return;
    sheet.begin();
    std::size_t next = 0;
    std::vector<Cell const*> last(std::size_t(sheet.columns()));
    for (int r = 0; r < sheet.rows() && next < headers.size(); ++r) {
        sheet.enter(r);
        auto& header = headers[next];
        if (r < header.first) continue;
        if (r == header.first) {
            header.paths.resize(std::size_t(sheet.columns()));
            header.printed.resize(std::size_t(sheet.columns()));
            std::ranges::fill(last, nullptr);
        }
        for (int c = 0; c < sheet.columns(); ++c) {
            auto const i = std::size_t(c);
            auto const* cell = sheet.at(c);
            if (!cell || cell == last[i] || (sheet.spot(c).row < header.first)) continue;
            last[i] = cell;
            auto words = comparable(cell->text.view());
            bool const again = !header.paths[i].empty() && header.paths[i].back() == words;
            if (std::ranges::all_of(words, is_digit) || again) continue;
            header.paths[i].push_back(std::move(words));
            if (!header.printed[i].empty()) header.printed[i] += ' ';
            header.printed[i] += tidy(to_u32(cell->text.view()));
        }
        if (r == header.last) ++next;
    }
}

// At least three words of a header: items by name or content, and two of the five columns that describe them.
bool heads_a_catalog(Header const& header) {
    std::set<Title> words, core;
    bool named_items = false;
    for (auto const& path : header.paths) {
        auto const title = named_column(path).title;
        if (title != Title::none && title != Title::extra) words.insert(title);
        if (title == Title::content || title == Title::basis || title == Title::time_limit || title == Title::subject ||
            title == Title::channels)
            core.insert(title);
        named_items |= title == Title::item || title == Title::level1 || title == Title::level2 ||
                       title == Title::both_levels || title == Title::content;
    }
    return named_items && words.size() >= 3 && (core.size() >= 2 || (core.size() == 1 && words.size() >= 4));
}

}  // namespace

std::vector<Header> headers_of(Sheet& sheet) {
    Judge judge;
    std::vector<Header> headers;
    std::optional<Block> open;
    int blanks = 0;
    Look look, first;
    std::set<Title> words;  // of the open block
    auto const close = [&] {
        if (open) headers.push_back({open->first, open->last, {}, {}});
        open.reset();
        words.clear();
        blanks = 0;
    };
    sheet.begin();
    for (int r = 0; r < sheet.rows(); ++r) {
        sheet.enter(r);
        auto const before = std::exchange(look, judge.look(sheet));
        bool const begins = begins_header(look);
        if (open) {
            bool const room = r - open->first < most_header_rows;
            // The same header again at once is a page without rows, not a second row of heads.
            bool const again = begins && look.head_words.size() >= 4 && words.size() >= 4 &&
                               std::ranges::includes(words, look.head_words) && look.cells >= first.cells;
            if (room && !again && (continues_header(look) || (begins && look.data == 0))) {
                open->last = r;
                words.insert(look.head_words.begin(), look.head_words.end());
                blanks = 0;
                continue;
            }
            if (room && look.cells == 0 && blanks++ == 0) continue;
            close();
        }
        if (begins || may_begin_header(look)) {
            auto from = before.data == 0 && before.numbers == 0 ? judge.reached_from(sheet) : -1;
            // 公开目录 | 公开标准 | 公开层级: groups over the groups.
            if (before.spans && before.like() > 0 && before.data == 0) from = r - 1;
            open = Block{from >= 0 && from + 1 == r ? from : r, r};
            words = look.head_words;
            first = look;
        }
    }
    close();
    read_paths(sheet, headers);
    std::erase_if(headers, [](Header const& header) { return !heads_a_catalog(header); });
    return headers;
}

}  // namespace mingtang::catalog::reading
