// What was read from an upload, and the file itself for those who may see the edition it became.
#include <algorithm>

#include "base/file_size.hpp"
#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/comment_pages.hpp"
#include "catalog/file_store.hpp"
#include "catalog/handlers.hpp"
#include "catalog/upload_reading.hpp"
#include "catalog/uploading.hpp"
#include "catalog/views.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"

namespace mingtang::catalog {
namespace {

using storage::Transaction;

constexpr int page_size = 100;
constexpr std::size_t most_unread_shown = 500;

std::string in_words(RowTotals const& totals) {
    return "共 " + std::to_string(totals.all()) + " 行：事项 " + std::to_string(totals.record) + " 行，续行 " +
           std::to_string(totals.continuation) + " 行，表头 " + std::to_string(totals.header) + " 行，标题 " +
           std::to_string(totals.caption) + " 行，空行 " + std::to_string(totals.blank) + " 行，未读 " +
           std::to_string(totals.unread) + " 行。";
}

std::string name_of(Entry const& entry) {
    if (entry.level2.empty()) return entry.level1;
    return entry.level1.empty() ? entry.level2 : entry.level1 + " · " + entry.level2;
}

ReadLine line_of(Item const& item, std::string const& file_name) {
    ReadLine line;
    line.position = item.position;
    line.name = name_of(item.entry);
    line.where =
        item.source.starts_with(file_name) ? std::string{trim(item.source.substr(file_name.size()))} : item.source;
    line.content = shorten(join(item.entry.content, "；"), 80);
    for (auto const& doubt : item.doubts) {
        auto const colon = doubt.find(": ");
        auto const column = parse_column(std::string_view{doubt}.substr(0, colon));
        line.doubts.push_back(column ? std::string{info(*column).chinese} + "：" + doubt.substr(colon + 2) : doubt);
    }
    line.open = {"核对", web::own_url(path_of(item.edition, "/items/" + item.id.text()))};
    return line;
}

UploadPage page_of(desk::Visit& visit, Transaction& tx, Upload const& found) {
    UploadPage page;
    page.frame = frame_for(visit, found.file_name, "/console/uploads");
    page.frame.subtitle = local_minute(found.created_at) + " 上传，" + file_size(found.size);
    page.frame.crumbs = {{"上传目录", Url{"/console/uploads"}}, {found.file_name}};
    page.totals = in_words(totals_of_upload(tx, found.id));
    for (auto const& row : rows_of_upload(tx, found.id, RowAccount::Kind::unread)) {
        if (page.unread.size() == most_unread_shown) break;
        page.unread.push_back(
            {"表" + std::to_string(row.table) + " 行" + std::to_string(row.row), row.text, row.reason});
    }
    auto const path = "/console/uploads/" + found.id.text();
    page.file = {"下载原文件", web::own_url(path + "/file")};
    page.only_doubts = visit.request.parameter("doubts") == "1";
    int total = 0;
    if (found.edition) {
        page.edition = {"编辑目录", web::own_url(path_of(found.edition))};
        ItemFilter filter;
        total = count_items(tx, found.edition, filter);
        filter.only_doubts = true;
        page.doubtful = count_items(tx, found.edition, filter);
        filter.only_doubts = page.only_doubts;
        page.pages =
            web::Pages::of(visit.request.parameter("page"), page.only_doubts ? page.doubtful : total, page_size);
        filter.count = page_size;
        filter.from = std::int64_t{page.pages.now - 1} * page_size;
        for (auto const& item : items_of_edition(tx, found.edition, filter))
            page.records.push_back(line_of(item, found.file_name));
    }
    page.pages.path = path;
    if (page.only_doubts) page.pages.query.emplace_back("doubts", "1");
    page.all = {"全部事项", web::own_url(path), !page.only_doubts, std::to_string(total)};
    page.doubts = {"只看需要核对的", web::own_url(path, {{"doubts", "1"}}), page.only_doubts,
                   std::to_string(page.doubtful)};
    return page;
}

}  // namespace

web::Response uploads(desk::Visit& visit) {
    UploadsPage page;
    page.frame = frame_for(visit, "上传目录", "/console/uploads");
    visit.desk.database.read([&](Transaction& tx) {
        for (auto const& one : uploads_by(tx, visit.desk.actor.account.value))
            page.uploads.push_back({one.file_name,
                                    local_minute(one.created_at),
                                    file_size(one.size),
                                    {"查看读取情况", web::own_url("/console/uploads/" + one.id.text())}});
    });
    return web::html(views::uploads(page));
}

web::Response upload(desk::Visit& visit) {
    auto const id = captured_id<UploadId>(visit);
    if (!id) return desk::not_found(visit);
    auto const found = open_upload(visit.desk, *id);
    if (!found) return desk::page_for(visit, found.error());
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, *found); });
    return web::html(views::upload(page));
}

// Never as what it claims to be: always bytes to keep, so that no browser runs an officer's file (C40).
web::Response upload_file(desk::Visit& visit) {
    auto const id = captured_id<UploadId>(visit);
    if (!id) return desk::not_found(visit);
    auto const found = open_upload(visit.desk, *id);
    if (!found) return desk::page_for(visit, found.error());
    auto bytes = FileStore{visit.desk.files}.read(found->file_sm3);
    if (!bytes) return desk::not_found(visit);
    return web::download(std::move(*bytes), "application/octet-stream", found->file_name);
}

web::Response upload_again(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    if (!has_file(visit.request)) return desk::page_for(visit, {Refusal::Kind::invalid, wording::no_file});
    auto const size = std::int64_t(visit.request.files.front().size);
    if (auto const right = may_upload(visit.desk, *id, size); !right) return desk::page_for(visit, right.error());
    auto const read = read_upload(visit);
    // A workbook that was taken for offline editing belongs to its own place, where nothing is overwritten unseen.
    if (!read && read.error().says.key == wording::offline_here.key) return edition_refused(visit, *id, read.error());
    if (!read) return desk::page_for(visit, read.error());
    auto const taken = take_table(visit.desk, *id, read->file, read->name, read->table);
    if (!taken) return desk::page_for(visit, taken.error());
    return web::redirect(web::own_path("/console/uploads/" + taken->upload.text(), {{"done", "read"}}));
}

}  // namespace mingtang::catalog
