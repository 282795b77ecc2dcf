// 离线编辑 on the pages: out as a file, back as a file, differences and conflicts to read, one press of a button. No
// script anywhere in it.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>

#include "catalog/actions.hpp"
#include "catalog/entry_form.hpp"
#include "catalog/handlers.hpp"
#include "catalog/offline/layout.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/uploading.hpp"
#include "documents/workbook_writer.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

class Place {
  public:
    Place() { folder_ = mkdtemp(name_); }
    ~Place() { std::filesystem::remove_all(folder_); }
    std::string const& folder() const { return folder_; }

  private:
    char name_[32] = "/tmp/offline_test_XXXXXX";
    std::string folder_;
};

web::UploadedFile file(std::string const& name, std::string const& bytes) {
    int const descriptor = open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    REQUIRE(descriptor >= 0);
    REQUIRE(write(descriptor, bytes.data(), bytes.size()) == ssize_t(bytes.size()));
    web::UploadedFile sent{
        "workbook", name, "application/octet-stream", bytes.size(), "/proc/self/fd/" + std::to_string(descriptor), {}};
    sent.keep = std::shared_ptr<void>{nullptr, [descriptor](void*) { close(descriptor); }};
    return sent;
}

// The taken workbook as a hand has changed it: the record as it was, the rows as they are wished.
std::string edited(offline::Returned const& was, std::vector<offline::SheetRow> const& rows) {
    documents::WorkbookWriter book;
    auto const plain = book.look({});
    auto& sheet = book.sheet("目录");
    sheet.words(0, 1, "说明", plain);
    sheet.words(1, 0, std::string{offline::id_head}, plain);
    for (auto const& column : columns())
        sheet.words(1, offline::place_of(column.column), std::string{column.chinese}, plain);
    int at = 2;
    for (auto const& row : rows) {
        if (row.item) sheet.words(at, 0, row.item.text(), plain);
        for (auto const& [column, words] : row.cells) sheet.words(at, offline::place_of(column), words, plain);
        ++at;
    }
    auto& record = book.sheet("离线编辑记录");
    std::string const facts[] = {"1",
                                 was.stamp.catalog.text(),
                                 was.stamp.edition.text(),
                                 std::to_string(was.stamp.number),
                                 std::to_string(was.stamp.revision),
                                 was.stamp.title,
                                 was.stamp.taken,
                                 std::to_string(was.base.size())};
    at = 0;
    for (auto const& fact : facts) {
        record.words(at, 0, at == 0 ? std::string{offline::record_mark} : "fact", plain);
        record.words(at++, 1, fact, plain);
    }
    for (auto const& row : was.base) {
        record.words(at, 0, row.item.text(), plain);
        for (auto const& [column, words] : row.cells) record.words(at, 1 + int(column), words, plain);
        ++at;
    }
    record.hide();
    return book.bytes();
}

struct Work {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    make::Office office{**test};
    Place place;
    Desk clerk = office.editor("区教育和体育局"), other = office.disclosure_office();
    EditionId id;
    web::Site site;

    Work() {
        clerk.files = other.files = place.folder();
        auto const begun = start_draft(clerk, {office.district().root.id, office.field("义务教育").id, Level::county});
        REQUIRE(begun);
        id = *begun;
        REQUIRE(take_rows(clerk, id,
                          {{make::entry("招生", "<范围>"), "手工录入"}, {make::entry("招生", "结果"), "手工录入"}}));
    }
    std::vector<Item> items() {
        return clerk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id); });
    }
    web::Response send(web::Response (*handler)(desk::Visit&), std::vector<std::string> captured, Pairs form = {},
                       std::vector<web::UploadedFile> files = {}) {
        web::Request request;
        request.method = web::Method::post;
        request.captured = std::move(captured);
        request.form = std::move(form);
        request.files = std::move(files);
        desk::Visit visit{request, clerk, site};
        visit.csrf = "token-of-this-session";
        return handler(visit);
    }
    offline::Returned taken() {
        auto const answer = send(offline_workbook, {id.text()});
        REQUIRE(answer.status == 200);
        auto back = offline::read_back(*documents::read_grids(answer.body, "a.xlsx"));
        REQUIRE(back);
        return std::move(*back);
    }
    // The page to which the upload leads.
    std::string bring(offline::Returned const& was, std::vector<offline::SheetRow> const& rows) {
        auto const answer = send(return_workbook, {id.text()}, {}, {file("改好的.xlsx", edited(was, rows))});
        REQUIRE(answer.status == 303);
        auto const where = answer.headers.front().second;
        return where.substr(where.rfind('/') + 1);
    }
};

bool has(web::Response const& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("out, changed on both sides, back: conflicts are shown with both texts and wait for a pick") {
    Work work;
    auto const was = work.taken();
    auto rows = was.rows;
    rows[0].cells[Column::time_limit] = "每年6月30日前";
    rows[1].cells[Column::basis] = "=HYPERLINK(\"http://a\")";
    rows[1].cells[Column::channels] = "大喇叭";
    rows.push_back({{}, 0, {{Column::level1, "招生"}, {Column::level2, "投诉"}}});
    auto const items = work.items();
    REQUIRE(save_rows(work.other, work.id, {2, {{items[0].id, 0, {{Column::time_limit, "长期公开"}}}}, {}}));
    auto const workbook = work.bring(was, rows);

    auto const page = work.send(returned_workbook, {work.id.text(), workbook});
    CHECK(page.status == 200);
    CHECK(has(page, "修改 2 行，新增 1 行，冲突 1 处，不能写入 1 格。还没有写入任何内容。"));
    CHECK(has(page, "用表格里的：每年6月30日前"));
    CHECK(has(page, "用现在的：长期公开"));
    CHECK(has(page, "下载时：信息形成或者变更之日起20个工作日内"));
    CHECK(has(page, "&lt;范围&gt;"));
    CHECK(has(page, "其他:大喇叭"));
    CHECK(has(page, "=HYPERLINK"));
    CHECK(has(page, "token-of-this-session"));

    auto const key = "pick." + offline::key_of(items[0].id, Column::time_limit);
    auto const none = work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "3"}, {"leave_wrong", "1"}});
    CHECK(none.status == 422);
    CHECK(has(none, "还有 1 处没有选择，没有写入任何内容"));
    CHECK(has(none, "value=\"1\" checked"));  // what was chosen stays chosen
    auto const stale =
        work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "2"}, {key, "mine"}, {"leave_wrong", "1"}});
    CHECK(stale.status == 409);
    CHECK(has(stale, "您核对期间，这份目录又被他人保存"));
    CHECK(has(stale, "value=\"mine\" checked"));
    CHECK(work.items()[0].entry.time_limit == "长期公开");
    auto const done =
        work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "3"}, {key, "mine"}, {"leave_wrong", "1"}});
    CHECK(done.status == 303);
    auto const now = work.items();
    REQUIRE(now.size() == 3);
    CHECK(now[0].entry.time_limit == "每年6月30日前");
    CHECK(now[1].entry.basis == "=HYPERLINK(\"http://a\")");
    CHECK(now[1].entry.channels == std::vector<std::string>{"政府网站", "公开查阅点"});
    CHECK(now[2].entry.level2 == "投诉");
    CHECK(has(work.send(returned_workbook, {work.id.text(), workbook}), "已经合并过了"));
    CHECK(has(work.send(edition, {work.id.text()}), "改好的.xlsx"));
    auto const again = work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "4"}});
    CHECK(again.status == 409);
}

TEST_CASE("files that are no workbook of this draft: a sentence on the draft's page, and nothing kept") {
    Work work;
    auto const was = work.taken();
    auto const refused = [&](std::string const& name, std::string const& bytes) {
        auto const answer = work.send(return_workbook, {work.id.text()}, {}, {file(name, bytes)});
        CHECK(answer.status == 422);
        CHECK(has(answer, "<catalog-grid"));
        return answer;
    };
    CHECK(has(refused("a.csv", "一级事项,二级事项\n招生,范围\n"), "不是从本系统下载的离线编辑表格"));
    CHECK(has(refused("a.xlsx", "PK"), "class=\"flash refused"));
    auto other = was;
    other.stamp.catalog = CatalogId{1};
    other.stamp.title = "养老服务领域 · 罗庄区（县级）";
    CHECK(has(refused("a.xlsx", edited(other, was.rows)), "是从“养老服务领域 · 罗庄区（县级）”下载的"));
    for (auto const& one : std::filesystem::recursive_directory_iterator{work.place.folder()})
        CHECK_FALSE(one.is_regular_file());
    CHECK(work.send(return_workbook, {work.id.text()}).status == 422);  // no file at all
    // The other way round: a stamped workbook does not overwrite the draft through the form that replaces all.
    auto const all = work.send(upload_again, {work.id.text()}, {}, {file("a.xlsx", edited(was, was.rows))});
    CHECK(all.status == 422);
    CHECK(has(all, "这是下载的离线编辑表格"));
    CHECK(work.items().size() == 2);
}

TEST_CASE("another draft's workbook number is not found here") {
    Work work;
    auto const was = work.taken();
    auto const workbook = work.bring(was, was.rows);
    CHECK(has(work.send(returned_workbook, {work.id.text(), workbook}), "没有需要写入的改动"));
    CHECK(work.send(returned_workbook, {work.id.text(), "77"}).status == 404);
    CHECK(work.send(returned_workbook, {work.id.text(), "x"}).status == 404);
    auto elderly = work.office.editor("区民政局");
    auto const another =
        start_draft(elderly, {work.office.district().root.id, work.office.field("养老服务").id, Level::county});
    REQUIRE(another);
    work.clerk.actor = work.office.disclosure_office().actor;
    CHECK(work.send(returned_workbook, {another->text(), workbook}).status == 404);
}

TEST_CASE("a removed row of the edition in force asks for its reason on the page, on the form and in the grid") {
    Work work;
    REQUIRE(submit(work.clerk, work.id));
    make::to_the_office(work.office, work.id);
    REQUIRE(publish(work.other, work.id));
    auto const second =
        start_draft(work.clerk, {work.office.district().root.id, work.office.field("义务教育").id, Level::county});
    REQUIRE(second);
    work.id = *second;
    auto const was = work.taken();
    auto const workbook = work.bring(was, {was.rows[0]});
    auto const page = work.send(returned_workbook, {work.id.text(), workbook});
    CHECK(has(page, "表格里删除的行有 1 项在现行版本中"));
    auto const silent = work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "1"}});
    CHECK(silent.status == 422);
    CHECK(has(silent, "不再公开需要写明理由"));
    auto const item = work.items()[1].id.text();
    auto const form = work.send(catalog::item, {work.id.text(), item});
    CHECK(has(form, "name=\"reason\""));
    auto const refused = work.send(remove_item_form, {work.id.text(), item}, {{"revision", "1"}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "不再公开需要写明理由"));
    CHECK(has(work.send(grid_rows, {work.id.text()}), "\"in_force\":true"));

    CHECK(work.send(merge_workbook, {work.id.text(), workbook}, {{"revision", "1"}, {"reason", "依据已废止"}}).status ==
          303);
    auto const draft = work.send(edition, {work.id.text()});
    CHECK(has(draft, "退出目录的事项"));
    CHECK(has(draft, "依据已废止"));
    CHECK(work.send(explain_leaving, {work.id.text()}, {{"item", item}, {"reason", "职权已划出"}}).status == 303);
    CHECK(has(work.send(edition, {work.id.text()}), "职权已划出"));
    CHECK(work.send(explain_leaving, {work.id.text()}, {{"item", "x"}, {"reason", "职权已划出"}}).status == 404);
    CHECK(work.send(explain_leaving, {work.id.text()}, {{"item", ""}, {"reason", "职权已划出"}}).status == 409);
}

TEST_CASE("who else is at it: by post, with what they do, and forgotten after a minute") {
    Work work;
    auto const meeting = [&](Desk& desk, std::string body) {
        web::Request request;
        request.method = web::Method::post;
        request.captured = {work.id.text()};
        request.body = std::move(body);
        desk::Visit visit{request, desk, work.site};
        return meet_visitors(visit);
    };
    CHECK(has(meeting(work.clerk, R"({"doing":"editing"})"), R"({"revision":2,"others":[]})"));
    auto const seen = meeting(work.other, R"({"doing":"reading"})");
    CHECK(has(seen, work.clerk.actor.name + "（正在修改）"));
    CHECK(has(meeting(work.clerk, "{}"), "\"" + work.other.actor.name + "\""));
    CHECK(has(work.send(edition, {work.id.text()}), "同时打开这份草稿的还有"));
    CHECK(has(meeting(work.other, R"({"doing":"leaving"})"), "\"others\":[]"));
    CHECK(has(meeting(work.clerk, "not json"), "\"others\":[]"));
    meeting(work.other, R"({"doing":"editing"})");
    work.clerk.now += std::chrono::seconds{61};
    CHECK(has(meeting(work.clerk, "{}"), "\"others\":[]"));
    auto stranger = work.office.editor("区民政局");
    CHECK(meeting(stranger, "{}").status == 403);
    auto far = work.office.editor("褚墩镇");
    CHECK(meeting(far, "{}").status == 404);
}
