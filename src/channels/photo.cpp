#include "channels/photo.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalog/file_store.hpp"
#include "channels/wording.hpp"
#include "documents/file_words.hpp"
#include "documents/image_metadata.hpp"

namespace mingtang::channels {
namespace {

using Why = Refusal::Kind;

struct KindWords {
    documents::ImageKind kind;
    std::string_view code, media;
};
constexpr auto kinds = std::to_array<KindWords>({{documents::ImageKind::jpeg, "jpg", "image/jpeg"},
                                                 {documents::ImageKind::png, "png", "image/png"},
                                                 {documents::ImageKind::webp, "webp", "image/webp"}});

std::string_view what(documents::Unseen::Kind kind) {
    using Kind = documents::Unseen::Kind;
    if (kind == Kind::location) return "拍摄地点";
    if (kind == Kind::device) return "拍摄时间和设备";
    return "作者等说明";
}

}  // namespace

Result<TakenPhoto> take_photo(Desk const& desk, std::string_view bytes, std::string_view file_name) {
    auto const shown = shorten(clean_line(file_name), 60);
    if (desk.files.empty()) return refuse(Why::invalid, wording::files_away);
    if (bytes.size() > largest_photo) return refuse(Why::invalid, wording::photo_too_large, shown);
    auto const kind = documents::image_kind(bytes);
    if (!kind) return refuse(Why::invalid, wording::not_a_picture, shown);
    auto const known = std::ranges::find(kinds, *kind, &KindWords::kind);
    // What a stranger's camera wrote is read where it can do no harm; the bytes say what they are, not the name.
    auto const read = TRY(documents::read_words_in_child(bytes, "photo." + std::string{known->code}));
    auto const clean = TRY(documents::without_metadata(bytes));
    TakenPhoto taken;
    for (auto const& one : read.unseen)
        if (std::string const words{what(one.kind)}; std::ranges::find(taken.taken_off, words) == taken.taken_off.end())
            taken.taken_off.push_back(words);
    taken.photo = {catalog::FileStore{desk.files}.keep(clean), std::string{known->code}, std::int64_t(clean.size())};
    return taken;
}

std::string_view media_type(std::string_view photo_kind) {
    auto const known = std::ranges::find(kinds, photo_kind, &KindWords::code);
    return known == kinds.end() ? "application/octet-stream" : known->media;
}

}  // namespace mingtang::channels
