// One entry while it is being made: the gathered cells, what stands above, and the fields filled so far. The fields are
// read in entry_names.cpp, entry_fields.cpp and entry_marks.cpp; entry_from.cpp says in which order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/reading/entry_from.hpp"
#include "catalog/reading/wording.hpp"

namespace mingtang::catalog::reading {

class EntryWork {
  public:
    EntryWork(EntryMaker& maker, Draft const& draft, Above& above) : maker_{maker}, draft_{draft}, above_{above} {}

    void domain();
    void forget_other_field();
    void names();
    void content();
    void basis();
    void printed(Title title, std::string& field, std::string const& of_above, std::string_view column);
    void channels();
    void audience();
    void method();
    void levels();
    void masked();

    MadeEntry made;

  private:
    // The columns of this title that say anything: f(head, fragments).
    template <class F>
    void each(Title title, F const& f) {
        for (std::size_t c = 0; c < draft_.fragments.size(); ++c)
            if (draft_.layout->heads[c].title == title && !draft_.fragments[c].empty())
                f(draft_.layout->heads[c], draft_.fragments[c]);
    }

    void doubt(std::string_view column, std::string_view sentence);
    void odd(std::string_view column, std::string const& words);

    // 同上: what the record above has; with nothing above it stays empty and is said.
    template <class T>
    void same_as_above(T& field, T const& of_above, std::string_view column) {
        if (above_.any)
            field = of_above;
        else
            doubt(column, wording::nothing_above);
    }

    std::string name(Title title, std::string const& of_above, std::string_view column);
    void split_labelled();
    void add_channel(std::string const& option);
    void add_level(std::string const& level);
    void level_cell(Head const& head, View text);

    EntryMaker& maker_;
    Draft const& draft_;
    Above& above_;
};

bool is_same_as_above(std::string_view text);
// Words of one field from several rows: lines of one text; the width of the column says which breaks are real.
Words lines_joined(std::vector<Fragment> const& fragments);

}  // namespace mingtang::catalog::reading
