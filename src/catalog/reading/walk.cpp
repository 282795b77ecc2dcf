#include "catalog/reading/walk.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "catalog/reading/domain.hpp"
#include "catalog/reading/draft.hpp"
#include "catalog/reading/entry_from.hpp"
#include "catalog/reading/fitting.hpp"
#include "catalog/reading/header.hpp"
#include "catalog/reading/held.hpp"
#include "catalog/reading/names.hpp"
#include "catalog/reading/profile.hpp"
#include "catalog/reading/row_kind.hpp"
#include "catalog/reading/wording.hpp"

namespace mingtang::catalog::reading {
namespace {

using Kind = RowAccount::Kind;

// Words that every page has above its table, and that make its metadata no catalog.
bool is_metadata(View words) {
    return starts_with_any(
        words, {U"索引号", U"标题", U"发布",     U"发文",     U"成文",     U"主题", U"效力",     U"有效性", U"文号",
                U"关键",   U"来源", U"公开日期", U"公开方式", U"信息名称", U"名称", U"主题分类", U"体裁",   U"时间",
                U"作者",   U"浏览", U"点击",     U"生成日期", U"信息分类", U"组配", U"内容概述", U"所属"});
}

class Walk {
  public:
    Walk(documents::GridFile const& file, std::string_view file_name, Receiver const& receiver)
        : file_{file},
          receiver_{receiver},
          held_{receiver},
          title_{nearest_domain(file.title)},
          file_name_{nearest_domain(file_name)} {}

    void run() {
        for (std::size_t i = 0; i < file_.grids.size(); ++i) {
            table_ = int(i) + 1;
            table(file_.grids[i]);
        }
        finish();
        held_.release();
        give_up_lines_above();
    }

  private:
    void table(Grid const& grid) {
        Sheet sheet{grid};
        auto headers = headers_of(sheet);
        auto parts = parts_of(sheet, headers);
        find_domain(grid);
        if (parts.empty()) {
            no_catalog(sheet);
            return;
        }
        std::size_t part = 0, header = 0;
        sheet.begin();
        for (int r = 0; r < sheet.rows(); ++r) {
            sheet.enter(r);
            held_.reached(r);
            while (header < headers.size() && r > headers[header].last) ++header;
            bool const in_header = header < headers.size() && r >= headers[header].first;
            while (part < parts.size() && r >= parts[part].last) ++part;
            if (in_header) {
                after_header_ = true;
                account(sheet, Kind::header);
            } else if (part < parts.size() && r >= parts[part].first) {
                row(sheet, layouts_[parts[part].layout]);
            } else {
                outside(sheet);
            }
        }
        // A record may go on in the next table; its stacked cells cannot.
        if (open_ && !open_->fragments.empty())
            last_layout_ = open_->layout;
        else if (!layouts_.empty())
            last_layout_ = layouts_[parts.back().layout];
        if (!held_.waits()) return;
        finish();
        held_.release();
    }

    // The rows below each header, and what each header says; rows above the first header may go on from the last page.
    std::vector<Part> parts_of(Sheet& sheet, std::vector<Header> const& headers) {
        layouts_.clear();
        std::vector<Layout> layouts;
        std::vector<Part> parts;
        std::map<std::vector<std::vector<Words>>, std::size_t> known;
        int const first_row = headers.empty() ? sheet.rows() : headers.front().first;
        Part const before{0, first_row, 0};
        auto const above = learn_profiles(sheet, {before}, 1).front();
        if (auto layout = layout_without_header(above); !layout.heads.empty()) {
            layouts.push_back(std::move(layout));
            parts.push_back(before);
        }
        auto const fitted = layouts.size();
        for (std::size_t i = 0; i < headers.size(); ++i) {
            // Nobody prints so many different headers over one table; what follows is read under the last of them.
            constexpr std::size_t most_layouts = 200;
            auto layout = layouts.size() - 1;
            if (layouts.size() < most_layouts) {
                auto const [at, fresh] = known.try_emplace(headers[i].paths, layouts.size());
                if (fresh) layouts.push_back(layout_from(headers[i]));
                layout = at->second;
            }
            int const last = i + 1 < headers.size() ? headers[i + 1].first : sheet.rows();
            parts.push_back({headers[i].last + 1, last, layout});
        }
        auto const profiles = learn_profiles(sheet, parts, layouts.size());
        auto const widths = parts.empty() ? std::vector<ColumnWidth>{} : learn_widths(sheet, parts);
        for (std::size_t i = 0; i < layouts.size(); ++i) {
            if (i >= fitted) fit(layouts[i], profiles[i]);
            for (std::size_t c = 0; c < widths.size(); ++c) layouts[i].heads[c].width = widths[c];
            layouts_.push_back(std::make_shared<Layout const>(std::move(layouts[i])));
        }
        maker_.forget();
        above_.domain_printed = false;
        return parts;
    }

    Layout layout_without_header(Profiles const& profiles) const {
        if (last_layout_ && agrees(*last_layout_, profiles)) return *last_layout_;
        return layout_by_content(profiles);
    }

    // The nearest words count: what stands above this table, the sheet's name, the table before, the page's title.
    void find_domain(Grid const& grid) {
        auto found = nearest_domain(grid.heading);
        if (says_nothing(found)) found = nearest_domain(grid.name);
        if (says_nothing(found) && domain_from_heading_) return;
        domain_from_heading_ = !says_nothing(found);
        // A heading of its own begins something new.
        if (domain_from_heading_) finish();
        if (says_nothing(found)) found = beside_;
        if (says_nothing(found)) found = title_;
        if (says_nothing(found)) found = file_name_;
        set_domain(found);
    }

    static bool says_nothing(DomainFound const& found) {
        return found.name.empty() && found.foreign.empty() && !found.several;
    }

    void set_domain(DomainFound const& found) {
        domain_ = found.name;
        domain_doubt_ = !found.said.empty() ? "领域：文件写作“" + found.said + "”，按" + found.name + "读入，请核对"
                        : !found.name.empty() ? ""
                        : !found.foreign.empty()
                            ? "领域：“" + found.foreign + "”" + std::string{wording::foreign_domain}
                        : found.several ? std::string{wording::several_domains}
                                        : std::string{wording::no_domain};
    }

    // 一、政策文件 across the table: the level1 of the rows below that have none of their own.
    void section(Sheet const& sheet) {
        if (sheet.own_columns().size() != 1) return;
        auto name = section_name(to_u32(sheet.own(sheet.own_columns().front())->text.view().substr(0, 120)));
        if (!name.empty()) above_.level1 = std::move(name);
    }

    // A caption may name the field of the rows below it; a remark never does.
    void caption(Sheet const& sheet) {
        for (int const c : sheet.own_columns()) {
            auto const words = comparable(sheet.own(c)->text.view().substr(0, 600));
            if (words.size() > 80 || starts_with_any(words, {U"注", U"备注", U"说明", U"填"})) continue;
            auto const found = domain_in(words);
            bool const heads = has_any(words, {U"领域", U"目录", U"清单", U"标准"}) || !domain_of_cell(words).empty();
            if (says_nothing(found) || !heads) continue;
            set_domain(found);
            domain_from_heading_ = true;
            return;
        }
    }

    void no_catalog(Sheet& sheet) {
        sheet.begin();
        for (int r = 0; r < sheet.rows(); ++r) {
            sheet.enter(r);
            outside(sheet);
            for (int const c : sheet.own_columns()) {
                auto const words = comparable(sheet.own(c)->text.view().substr(0, 300));
                if (!has_any(words, {U"领域", U"目录"})) continue;
                if (auto const found = domain_in(words); !says_nothing(found)) beside_ = found;
            }
        }
    }

    // Rows of no header's: titles and metadata above it, or a table that is no catalog.
    void outside(Sheet const& sheet) {
        auto const& own = sheet.own_columns();
        if (own.empty()) {
            account(sheet, Kind::blank);
            return;
        }
        auto const first = comparable(sheet.own(own.front())->text.view().substr(0, 200));
        if (own.size() == 1 || is_metadata(first)) {
            caption(sheet);
            account(sheet, Kind::caption);
            return;
        }
        bool const same =
            std::ranges::all_of(own, [&](int c) { return sheet.own(c)->text == sheet.own(own.front())->text; });
        if (same) {
            caption(sheet);
            account(sheet, Kind::caption);
            return;
        }
        account(sheet, Kind::unread, wording::no_header);
    }

    void row(Sheet const& sheet, std::shared_ptr<Layout const> const& layout) {
        auto const places = places_of(sheet, *layout);
        auto const judged = judge_row({sheet, *layout, places, open_ ? &*open_ : nullptr,
                                       after_header_ ? RowView::After::header : RowView::After::rows,
                                       lines_above_.empty() ? RowView::Lines::none : RowView::Lines::held});
        switch (judged.kind) {
            case RowKind::blank:
                account(sheet, Kind::blank);
                return;
            case RowKind::caption:
                finish();
                caption(sheet);
                section(sheet);
                account(sheet, Kind::caption);
                return;
            case RowKind::without_words:
                finish();
                account(sheet, Kind::unread, wording::without_words);
                return;
            case RowKind::only_number:
                account(sheet, Kind::unread, wording::only_number);
                return;
            case RowKind::above_item:
                finish();
                hold_line(sheet, layout, places);
                return;
            case RowKind::begins:
                finish();
                begin(sheet, layout, places, judged.doubt);
                account(sheet, Kind::record);
                break;
            case RowKind::carries_on:
                go_on(sheet, *layout, places);
                account(sheet, Kind::continuation);
                break;
        }
        after_header_ = false;
    }

    void begin(Sheet const& sheet, std::shared_ptr<Layout const> const& layout, std::vector<int> const& places,
               std::string const& doubt) {
        open_.emplace();
        auto& draft = *open_;
        draft.layout = layout;
        draft.domain = domain_;
        if (!domain_doubt_.empty() && !layout->has(Title::domain)) draft.doubts.push_back(domain_doubt_);
        draft.table = table_;
        draft.first_row = draft.last_row = number(sheet);
        draft.last_index = sheet.row();
        if (!doubt.empty()) draft.doubts.push_back(doubt);
        draft.fragments.resize(layout->heads.size());
        if (!lines_above_.empty()) {
            for (std::size_t c = 0; c < lines_above_fragments_.size() && c < draft.fragments.size(); ++c)
                draft.fragments[c] = std::move(lines_above_fragments_[c]);
            draft.first_row = lines_above_.front().row;
            for (auto& line : lines_above_) {
                receiver_.row(std::move(line));
            }
            lines_above_.clear();
            lines_above_fragments_.clear();
        }
        Cell const* last = nullptr;
        for (int c = 0; c < sheet.columns(); ++c) {
            auto const* cell = sheet.at(c);
            if (!cell || cell == last) continue;
            last = cell;
            auto const row = lines_row(draft, places, c);
            draft.fragments[std::size_t(places[std::size_t(c)])].push_back({cell->text.view(), cell, row});
        }
    }

    static Fragment::Row lines_row(Draft const& draft, std::vector<int> const& places, int c) {
        return draft.fragments[std::size_t(places[std::size_t(c)])].empty() ? Fragment::Row::first
                                                                            : Fragment::Row::below_alone;
    }

    void go_on(Sheet const& sheet, Layout const& layout, std::vector<int> const& places) {
        auto& draft = *open_;
        // Below merged cells a row is ruled off on purpose: its content is an element, whatever stands beside it.
        bool ruled = false;
        for (int c = 0; c < sheet.columns(); ++c) ruled |= sheet.covered_from_above(c) && sheet.at(c);
        bool const alone = ruled || sheet.own_columns().size() == 1;
        for (int const c : sheet.own_columns()) {
            auto const place = same_column(draft, layout, std::size_t(places[std::size_t(c)]));
            if (place < draft.fragments.size())
                draft.fragments[place].push_back(
                    {sheet.own(c)->text.view(), sheet.own(c),
                     alone ? Fragment::Row::below_alone : Fragment::Row::below_with_others});
        }
        // On the next page of the file the rows are counted anew.
        if (draft.table == table_) draft.last_row = number(sheet);
        draft.last_index = sheet.row();
    }

    // The open record's column for a cell under another header: the same place when it means the same.
    static std::size_t same_column(Draft const& draft, Layout const& layout, std::size_t column) {
        auto const& head = layout.heads[column];
        auto const& heads = draft.layout->heads;
        if (column < heads.size() && heads[column].title == head.title) return column;
        for (std::size_t c = 0; c < heads.size(); ++c)
            if (heads[c].title == head.title && heads[c].levels == head.levels) return c;
        return heads.size();
    }

    // A line of options above the item it belongs to.
    void hold_line(Sheet const& sheet, std::shared_ptr<Layout const> const& layout, std::vector<int> const& places) {
        lines_above_fragments_.resize(std::max(lines_above_fragments_.size(), layout->heads.size()));
        for (int const c : sheet.own_columns())
            lines_above_fragments_[std::size_t(places[std::size_t(c)])].push_back(
                {sheet.own(c)->text.view(), sheet.own(c), Fragment::Row::below_alone});
        lines_above_.push_back({table_, number(sheet), Kind::continuation, {}, sheet.words()});
    }

    void give_up_lines_above() {
        for (auto& line : lines_above_) {
            if (line.kind != Kind::blank) {
                line.kind = Kind::unread;
                line.reason = wording::lines_without_item;
            }
            receiver_.row(std::move(line));
        }
        lines_above_.clear();
        lines_above_fragments_.clear();
    }

    void finish() {
        if (!open_) return;
        auto made = maker_.make(*open_, above_);
        ReadRecord record;
        record.entry = std::move(made.entry);
        record.doubts = std::move(made.doubts);
        record.table = open_->table;
        record.first_row = open_->first_row;
        record.last_row = open_->last_row;
        int until = -1;
        for (auto const& one : made.stacked) until = std::max(until, open_->last_index + one.cell->rowspan);
        held_.take(std::move(record), std::move(made.stacked), until);
        open_.reset();
    }

    int number(Sheet const& sheet) const { return sheet.grid().rows[std::size_t(sheet.row())].number; }

    void account(Sheet const& sheet, Kind kind, std::string_view reason = {}) {
        RowAccount row{table_, number(sheet), kind, std::string{reason}, sheet.words()};
        if (kind == Kind::blank && !lines_above_.empty()) {  // waits with them, so that rows stay in order
            lines_above_.push_back(std::move(row));
            return;
        }
        if (kind != Kind::record && !lines_above_.empty()) give_up_lines_above();
        receiver_.row(std::move(row));
    }

    documents::GridFile const& file_;
    Receiver const& receiver_;
    Held held_;
    EntryMaker maker_;
    Above above_;
    std::vector<std::shared_ptr<Layout const>> layouts_;
    std::shared_ptr<Layout const> last_layout_;
    std::optional<Draft> open_;
    std::vector<RowAccount> lines_above_;
    std::vector<std::vector<Fragment>> lines_above_fragments_;
    DomainFound title_, file_name_, beside_;
    std::string domain_, domain_doubt_;
    bool domain_from_heading_ = false, after_header_ = false;
    int table_ = 0;
};

}  // namespace

void walk(documents::GridFile const& file, std::string_view file_name, Receiver const& receiver) {
    Walk{file, file_name, receiver}.run();
}

}  // namespace mingtang::catalog::reading
