#include "catalog/reading/profile.hpp"

#include <unordered_map>

#include "base/text.hpp"
#include "catalog/reading/content.hpp"

namespace mingtang::catalog::reading {
namespace {

constexpr int most_rows_learned = 300;

// The same words are the same kind; a table says most of its words many times.
class Kinds {
  public:
    CellKind of(std::string_view text) {
        auto const [at, fresh] = known_.try_emplace(text, CellKind::blank);
        if (fresh) at->second = kind_of(text);
        return at->second;
    }

  private:
    std::unordered_map<std::string_view, CellKind> known_;
};

}  // namespace

int Profile::misfits(Title title) const {
    int n = 0;
    for (int k = 0; k < cell_kinds; ++k)
        if (!fits(title, CellKind(k))) n += count[std::size_t(k)];
    return n;
}

std::vector<Profiles> learn_profiles(Sheet& sheet, std::vector<Part> const& parts, std::size_t layouts) {
    std::vector<Profiles> profiles(layouts, Profiles(std::size_t(sheet.columns())));
    std::vector<int> learned(layouts);
    Kinds kinds;
    sheet.begin();
    std::size_t part = 0;
    std::size_t enough = 0;
    for (int r = 0; r < sheet.rows() && part < parts.size() && enough < layouts; ++r) {
        sheet.enter(r);
        while (part < parts.size() && r >= parts[part].last) ++part;
        if (part == parts.size() || r < parts[part].first) continue;
        auto const layout = parts[part].layout;
        // A caption, a note, a line of channels: rows that are no item teach nothing.
        if (learned[layout] >= most_rows_learned || sheet.own_columns().size() < 3) continue;
        if (++learned[layout] == most_rows_learned) ++enough;
        for (int const c : sheet.own_columns()) {
            auto& profile = profiles[layout][std::size_t(c)];
            ++profile.count[std::size_t(kinds.of(sheet.own(c)->text.view()))];
            ++profile.printed;
            profile.with_list_marks += begins_element(to_u32(sheet.own(c)->text.view().substr(0, 24)));
        }
    }
    return profiles;
}

std::vector<ColumnWidth> learn_widths(Sheet& sheet, std::vector<Part> const& parts) {
    constexpr std::size_t longest = 6000;  // bytes
    std::vector<ColumnWidth> widths(std::size_t(sheet.columns()));
    int learned = 0;
    std::size_t part = 0;
    sheet.begin();
    for (int r = 0; r < sheet.rows() && learned < most_rows_learned && part < parts.size(); ++r) {
        sheet.enter(r);
        while (part < parts.size() && r >= parts[part].last) ++part;
        // Heads are broken as it pleases them; they say nothing about the cells below.
        if (part == parts.size() || r < parts[part].first || sheet.own_columns().size() < 2) continue;
        ++learned;
        for (int const c : sheet.own_columns())
            if (auto const text = sheet.own(c)->text.view(); text.size() <= longest)
                widths[std::size_t(c)].learn(to_u32(text));
    }
    for (auto& width : widths) width.settle();
    return widths;
}

}  // namespace mingtang::catalog::reading
