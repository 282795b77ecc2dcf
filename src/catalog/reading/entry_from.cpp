#include "catalog/reading/entry_from.hpp"

#include "base/text.hpp"
#include "catalog/reading/basis.hpp"
#include "catalog/reading/entry_work.hpp"

namespace mingtang::catalog::reading {
namespace {

std::string without_final_stop(std::string text) {
    while (text.ends_with("。")) text.resize(text.size() - std::string_view{"。"}.size());
    return text;
}

}  // namespace

MadeEntry EntryMaker::make(Draft const& draft, Above& above) {
    EntryWork work{*this, draft, above};
    work.made.doubts = draft.layout->doubts;
    for (auto const& doubt : draft.doubts) work.made.doubts.push_back(doubt);
    work.domain();
    work.forget_other_field();
    work.names();
    work.content();
    work.basis();
    work.printed(Title::time_limit, work.made.entry.time_limit, above.entry.time_limit, "time_limit");
    work.made.entry.time_limit = without_final_stop(std::move(work.made.entry.time_limit));
    work.printed(Title::subject, work.made.entry.subject, above.entry.subject, "subject");
    work.channels();
    work.audience();
    work.method();
    work.levels();
    work.masked();
    above.entry = work.made.entry;
    above.any = true;
    return std::move(work.made);
}

void EntryMaker::forget() {
    channels_.forget();
    basis_.forget();
}

Channels const& EntryMaker::channels(std::string_view text) {
    bool fresh = false;
    auto& said = channels_.at(text, fresh);
    if (fresh) said = channels_in(to_u32(text));
    return said;
}

std::string const& EntryMaker::basis(std::string_view text, ColumnWidth const& width) {
    // Another column's width may read the same cell otherwise.
    if (basis_width_ != &width) basis_.forget();
    basis_width_ = &width;
    bool fresh = false;
    auto& said = basis_.at(text, fresh);
    if (fresh) said = basis_in(to_u32(text), width);
    return said;
}

}  // namespace mingtang::catalog::reading
