#include "catalog/upload_reading.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/text.hpp"
#include "catalog/file_store.hpp"
#include "catalog/offline/workbook.hpp"
#include "catalog/uploading.hpp"
#include "catalog/wording.hpp"
#include "documents/child.hpp"
#include "documents/file_kind.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;

// A form whose file field was left empty sends a file without a name.
web::UploadedFile const* file_of(web::Request const& request) {
    auto const found = std::ranges::find_if(request.files, [](auto const& file) { return !file.name.empty(); });
    return found == request.files.end() ? nullptr : &*found;
}

[[noreturn]] void fail(char const* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

// The spool's file is ours alone, so it has the size that was counted when it came in.
std::string bytes_of(web::UploadedFile const& file) {
    int const descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail("upload: open");
    std::string bytes(file.size, '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        auto const got = ::pread(descriptor, bytes.data() + at, bytes.size() - at, off_t(at));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            ::close(descriptor);
            fail("upload: read");
        }
        at += std::size_t(got);
    }
    ::close(descriptor);
    return bytes;
}

std::string kind_of(std::string_view name) {
    auto const ending = documents::ending_of(name);
    return ending == ".htm" ? "html" : ending.substr(std::min<std::size_t>(1, ending.size()));
}

}  // namespace

bool has_file(web::Request const& request) {
    return file_of(request) != nullptr;
}

Result<SentFile> sent_file(desk::Visit& visit) {
    auto const* const sent = file_of(visit.request);
    if (!sent) return refuse(Kind::invalid, wording::no_file);
    if (sent->size == 0) return refuse(Kind::invalid, documents::wording::empty_file);
    if (sent->size > documents::limits::file_bytes) return refuse(Kind::invalid, documents::wording::file_too_big);
    TRY(may_upload_today(visit.desk, std::int64_t(sent->size)));
    return SentFile{sent->name, bytes_of(*sent)};
}

StoredFile keep(desk::Visit& visit, SentFile const& file) {
    return {FileStore{visit.desk.files}.keep(file.bytes), kind_of(file.name), std::int64_t(file.bytes.size())};
}

Result<ReadUpload> read_upload(desk::Visit& visit) {
    auto const sent = TRY(sent_file(visit));
    auto const grids = TRY(documents::read_grids_in_child(sent.bytes, sent.name));
    if (offline::is_stamped(grids)) return refuse(Kind::invalid, wording::offline_here);
    ReadUpload read;
    read.name = sent.name;
    read.table = read_table(grids, sent.name);
    // Words of another matter are no table of ours; nothing of them is kept.
    if (read.table.records.empty()) return refuse(Kind::invalid, wording::nothing_read);
    read.file = keep(visit, sent);
    return read;
}

}  // namespace mingtang::catalog
