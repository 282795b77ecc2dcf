#include "catalog/reading/fitting.hpp"

#include <algorithm>
#include <array>

#include "catalog/reading/arranging.hpp"

namespace mingtang::catalog::reading {
namespace {

using K = CellKind;
// The order in which printed tables have them; used only to know what is missing between two known columns.
constexpr std::array printed_order{Title::number,         Title::level1,        Title::level2,
                                   Title::content,        Title::basis,         Title::time_limit,
                                   Title::subject,        Title::channels,      Title::audience_all,
                                   Title::audience_group, Title::method_active, Title::method_request};

bool has_kin(Layout const& layout, Title title) {
    switch (title) {
        case Title::method:
            return layout.has(Title::method) || layout.has(Title::method_active) || layout.has(Title::method_request);
        case Title::levels:
            return layout.has(Title::levels) || layout.has(Title::level_mark);
        case Title::audience:
            return layout.has(Title::audience) || layout.has(Title::audience_all) || layout.has(Title::audience_group);
        case Title::channels:
            return layout.has(Title::channels) || layout.has(Title::channel_mark);
        default:
            return layout.has(title);
    }
}

// A column whose cells contradict its head, or that has none, is what its cells say when the table lacks just that.
void correct(Layout& layout, Profiles const& profiles) {
    for (std::size_t c = 0; c < layout.heads.size(); ++c) {
        auto& head = layout.heads[c];
        auto const& profile = profiles[c];
        bool const wrong = profile.printed > 0 && profile.misfits(head.title) * 10 >= profile.printed * 6;
        // 公开方式 over 全文发布 is about something else.
        bool const other_method = head.title == Title::method && profile.printed > 0 &&
                                  !profile.mostly(K::method, 50) && !profile.mostly(K::mark, 50);
        if (wrong) head.title = Title::none;
        if (other_method) head.title = Title::extra;
    }
    for (std::size_t c = 0; c < layout.heads.size(); ++c) {
        auto& head = layout.heads[c];
        auto const& profile = profiles[c];
        if (head.title != Title::none && head.title != Title::extra) continue;
        if (profile.mostly(K::domain, 50) && !layout.has(Title::domain)) {
            head.title = Title::domain;
            continue;
        }
        // 公开属性 and the like: the column whose cells begin with 主动 or 依申请.
        if (profile.mostly(K::method, 80) && !has_kin(layout, Title::method)) {
            head.title = Title::method;
            continue;
        }
        // 公开形式, 公开方式: the column may say by what way.
        bool const by_what_way =
            head.printed.find("形式") != std::string::npos || head.printed.find("方式") != std::string::npos;
        if (by_what_way && profile.mostly(K::channels, 80) && !has_kin(layout, Title::channels)) {
            head.title = Title::channels;
            continue;
        }
        if (head.title == Title::extra) continue;
        for (auto const kind : {K::channels, K::basis, K::time, K::subject, K::level, K::audience})
            if (profile.mostly(kind, 70) && !has_kin(layout, *title_of(kind))) {
                head.title = *title_of(kind);
                break;
            }
    }
}

// A head without words between two known ones: what is missing there, when it can be one thing only.
void fill_gaps(Layout& layout, Profiles const& profiles) {
    auto const place = [](Title title) { return std::ranges::find(printed_order, title) - printed_order.begin(); };
    auto const known = [&](std::size_t c) {
        return place(layout.heads[c].title) < std::ptrdiff_t(printed_order.size());
    };
    for (std::size_t c = 0; c < layout.heads.size(); ++c) {
        if (layout.heads[c].title != Title::none || profiles[c].printed == 0) continue;
        auto left = c, right = c;
        while (left > 0 && !known(left)) --left;
        while (right + 1 < layout.heads.size() && !known(right)) ++right;
        if (!known(left) || !known(right)) continue;
        std::vector<Title> missing;
        for (auto i = place(layout.heads[left].title) + 1; i < place(layout.heads[right].title); ++i)
            if (!layout.has(printed_order[std::size_t(i)])) missing.push_back(printed_order[std::size_t(i)]);
        if (missing.size() != 1 || profiles[c].misfits(missing.front()) > 0) continue;
        layout.heads[c].title = missing.front();
    }
}

// Of two columns under 公开方式 one says 主动: the other can only be 依申请.
void complement(Layout& layout, Profiles const& profiles) {
    struct Pair {
        Title group, first, second;
    };
    for (auto const& pair : {Pair{Title::audience, Title::audience_all, Title::audience_group},
                             Pair{Title::method, Title::method_active, Title::method_request}}) {
        if (std::ranges::count(layout.heads, pair.group, &Head::title) != 1) continue;
        bool const first = layout.has(pair.first), second = layout.has(pair.second);
        if (first == second) continue;
        for (std::size_t c = 0; c < layout.heads.size(); ++c)
            if (auto& head = layout.heads[c]; head.title == pair.group && !profiles[c].mostly(K::method, 50))
                head.title = first ? pair.second : pair.first;
    }
}

// 公开依据 over contents and 公开内容 over nothing but citations: the two heads have changed places.
void swap_back(Layout& layout, Profiles const& profiles) {
    auto const column = [&](Title title) {
        return std::size_t(std::ranges::find(layout.heads, title, &Head::title) - layout.heads.begin());
    };
    auto const content = column(Title::content), basis = column(Title::basis);
    if (content == layout.heads.size() || basis == layout.heads.size()) return;
    auto const& above = profiles[content];
    if (above.printed < 3 || !above.mostly(K::basis, 90) || profiles[basis].of(K::basis) > 0 ||
        profiles[basis].printed < above.printed || profiles[basis].with_list_marks * 2 < profiles[basis].printed)
        return;
    std::swap(layout.heads[content].title, layout.heads[basis].title);
    layout.doubts.emplace_back("content: 表头的“公开内容”和“公开依据”与各列内容相反，已按内容对调，请核对");
}

void doubt_unknown_marks(Layout& layout, Profiles const& profiles) {
    for (std::size_t c = 0; c < layout.heads.size(); ++c)
        if (layout.heads[c].title == Title::none && layout.heads[c].printed.empty() && profiles[c].printed > 0 &&
            !profiles[c].mostly(K::number, 80))
            layout.doubts.push_back("content: 第 " + std::to_string(c + 1) + " 列没有表头，也认不出内容，没有读入");
    for (std::size_t c = 0; c < layout.heads.size(); ++c) {
        auto const title = layout.heads[c].title;
        if (!profiles[c].mostly(K::mark, 60)) continue;
        if (title == Title::audience) layout.doubts.emplace_back("audience: 表头没有写明标记指全社会还是特定群体");
        if (title == Title::method) layout.doubts.emplace_back("method: 表头没有写明标记指主动公开还是依申请公开");
        if (title == Title::levels) layout.doubts.emplace_back("levels: 表头没有写明标记指哪一层级");
    }
}

// A head that says what its column holds, over cells that say something else: what is not read is said.
void doubt_unread(Layout& layout, Profiles const& profiles, std::vector<Head> const& printed) {
    struct Field {
        Title title;
        char const* column;
    };
    for (auto const& field :
         {Field{Title::level1, "level1"}, Field{Title::level2, "level2"}, Field{Title::content, "content"},
          Field{Title::basis, "basis"}, Field{Title::time_limit, "time_limit"}, Field{Title::subject, "subject"},
          Field{Title::channels, "channels"}})
        for (std::size_t c = 0; c < printed.size(); ++c)
            if (printed[c].title == field.title && !layout.has(field.title) && profiles[c].printed > 0)
                layout.doubts.push_back(std::string{field.column} + ": 表头下的内容与表头不符，没有读入，请核对");
}

}  // namespace

void settle(Layout& layout, Profiles const& profiles) {
    correct(layout, profiles);
    complement(layout, profiles);
    fill_gaps(layout, profiles);
}

void fit(Layout& layout, Profiles const& profiles) {
    auto const printed = layout.heads;
    bool const rearranged = rearrange(layout, profiles);
    swap_back(layout, profiles);
    settle(layout, profiles);
    if (rearranged) layout.doubts.emplace_back("content: 表头与各列内容错开，已按内容对齐，请核对各列");
    settle_items(layout);
    settle_levels(layout);
    doubt_unknown_marks(layout, profiles);
    doubt_unread(layout, profiles, printed);
}

bool agrees(Layout const& layout, Profiles const& profiles) {
    if (layout.heads.size() != profiles.size()) return false;
    auto const now = score(layout.heads, profiles);
    int printed = 0;
    for (auto const& profile : profiles) printed += profile.printed;
    return printed > 0 && now.misfits * 10 <= printed && now.confirmed > 0;
}

Layout layout_by_content(Profiles const& profiles) {
    Layout layout;
    layout.known = Layout::Known::by_content;
    layout.heads.resize(profiles.size());
    auto const n = layout.heads.size();
    for (std::size_t c = 0; c < n; ++c)
        if (profiles[c].mostly(K::number, 80) && !layout.has(Title::number)) layout.heads[c].title = Title::number;
    for (auto const kind : {K::domain, K::channels, K::basis, K::time, K::subject, K::method, K::level, K::audience}) {
        // The column that says it most plainly.
        std::size_t best = n;
        for (std::size_t c = 0; c < n; ++c)
            if (layout.heads[c].title == Title::none && profiles[c].mostly(kind, 60) &&
                (best == n ||
                 profiles[c].of(kind) * profiles[best].printed > profiles[best].of(kind) * profiles[c].printed ||
                 kind == K::basis))
                best = c;
        if (best < n) layout.heads[best].title = *title_of(kind);
    }
    // A catalog says who makes it public, by what law, when and where; less is another kind of table.
    int const certain = layout.has(Title::channels) + layout.has(Title::basis) + layout.has(Title::time_limit) +
                        layout.has(Title::subject);
    if (certain < 3) {
        layout.heads.clear();
        return layout;
    }
    // Words before the first of them are names and content; content is the last of these.
    std::vector<std::size_t> names;
    for (std::size_t c = 0; c < n; ++c) {
        auto const title = layout.heads[c].title;
        if (title == Title::basis || title == Title::time_limit || title == Title::subject || title == Title::channels)
            break;
        if (title == Title::none && profiles[c].printed > 0 && !profiles[c].mostly(K::mark, 50)) names.push_back(c);
    }
    if (!names.empty()) {
        layout.heads[names.back()].title = Title::content;
        names.pop_back();
    }
    auto next = Title::level1;
    for (auto const c : names) {
        if (next > Title::level4) break;
        layout.heads[c].title = next;
        next = Title(int(next) + 1);
    }
    layout.doubts.emplace_back("content: 表格没有表头，各列按内容认出，请核对");
    for (std::size_t c = 0; c < n; ++c)
        if (layout.heads[c].title == Title::none && profiles[c].mostly(K::mark, 60)) {
            if (!has_kin(layout, Title::audience)) layout.doubts.emplace_back("audience: 没有表头，无法知道标记指什么");
            if (!has_kin(layout, Title::method)) layout.doubts.emplace_back("method: 没有表头，无法知道标记指什么");
            if (!has_kin(layout, Title::levels)) layout.doubts.emplace_back("levels: 没有表头，无法知道标记指什么");
            break;
        }
    return layout;
}

}  // namespace mingtang::catalog::reading
