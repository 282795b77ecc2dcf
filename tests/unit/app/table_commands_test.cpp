// read-table and import as an operator types them: what is printed where, the exit code, what is in the database.
#include "table_commands.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "demonstration/district.hpp"
#include "make/database.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::app;

namespace {

struct Said {
    int code;
    std::string out, err;
};

template <class Command>
Said say(Command const& command) {
    std::ostringstream out, err;
    auto* const before_out = std::cout.rdbuf(out.rdbuf());
    auto* const before_err = std::cerr.rdbuf(err.rdbuf());
    auto const code = command();
    std::cout.rdbuf(before_out);
    std::cerr.rdbuf(before_err);
    return {code, out.str(), err.str()};
}

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != text.npos;
}

std::string sample(std::string const& name) {
    return PROJECT_DIR "/data/catalog_samples/" + name;
}

Said read(std::vector<std::string> files, std::string format = "csv") {
    return say([&] { return read_table_command({std::move(files), std::move(format)}); });
}

std::int64_t count(storage::Database& database, storage::Query const& query) {
    return database.read([&](storage::Transaction& tx) { return tx.first(query)->integer(0); });
}

}  // namespace

TEST_CASE("records go to standard output, the account of every row to standard error") {
    auto const said = read({sample("17_jiayin_channel_lines_as_rows.html")});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with(
        "domain,level1,level2,content,basis,time_limit,subject,channels,audience,method,levels,where\n"));
    CHECK(has(said.out,
              "生态环境领域,行政许可,危险废物经营许可证,受理环节：受理通知书;决定环节：危险废物经营许可证信息公示,"));
    CHECK(has(said.out, ",表1 行3-10\n"));
    CHECK(has(said.err, "读出 5 个事项"));
    CHECK(has(said.err, "共 50 行，其中事项 5、续行 35、表头 10、标题和说明 0、空行 0、未读 0"));
}

TEST_CASE("cells with commas are quoted; JSON has lists and doubts") {
    CHECK(has(read({sample("36_huji_toc_many_tables.html")}).out, ",\"及时公开,公告期限为5个工作日\","));
    auto const said = read({sample("01_dayao_school.html")}, "json");
    CHECK(said.out.starts_with("[\n{\"domain\":\"义务教育领域\",\"level1\":\"财务信息\""));
    CHECK(has(said.out, "\"levels\":[\"县级\",\"乡级\"],\"where\":\"表1 行4\",\"doubts\":[]}"));
    CHECK(said.out.ends_with("}\n]\n"));
}

TEST_CASE("a file that cannot be read is said so; the others are read all the same") {
    mingtang::make::Folder const folder;
    std::ofstream{folder.path("no table.html")} << "<p>没有表格</p>";
    std::ofstream{folder.path("other.csv")} << "姓名,电话,地址,备注\n甲,1,乙,丙\n";
    auto const said = read({folder.path("missing.html"), folder.path("no table.html"), folder.path("other.csv"),
                            sample("18_wenshan_repeated_headers.tsv")});
    CHECK(said.code == 1);
    CHECK(has(said.err, "missing.html：打不开这个文件"));
    CHECK(has(said.err, "other.csv：读出 0 个事项"));
    CHECK(has(said.err, "未读：表1 行1，所在的表格没有标准目录的表头，也认不出各列：姓名 电话 地址 备注"));
    CHECK(has(said.err, "没有从这个文件中读出公开事项"));
    CHECK(has(said.out, "18_wenshan_repeated_headers.tsv 表1 行4\n"));
    CHECK(read({sample("01_dayao_school.html")}, "xml").code == 2);
    auto const folder_given = read({folder.path(".")});
    CHECK(folder_given.code == 1);
    CHECK(has(folder_given.err, "这是一个文件夹。请写明要读的文件"));
}

TEST_CASE("an import is a draft with its upload, audited, and publishes nothing") {
    mingtang::make::Folder const folder;
    Config config;
    config.database = "sqlite:" + folder.path("mingtang.db");
    config.files = folder.path("files");
    auto const database = storage::open_database(config.database);
    storage::migrate(*database);
    auto const now = *parse_instant("2026-11-20T01:00:00.000Z");
    demonstration::found(*database, PROJECT_DIR "/data", now);
    storage::Query const published{"test.published", "SELECT count(*) FROM editions WHERE state = 'published'"};
    storage::Query const uploads{"test.uploads", "SELECT count(*) FROM uploads"};
    storage::Query const entries{"test.entries", "SELECT count(*) FROM audit WHERE act = 'catalog.take_table'"};
    auto const before = count(*database, published);

    ImportOptions options{sample("07_gaizhou_spaced_characters.html"), "社会救助", "县级", "", "", now};
    auto const done = say([&] { return import_command(config, options); });
    CHECK_MESSAGE(done.code == 0, done.err);
    CHECK(has(done.out, "5 个事项"));
    CHECK(has(done.out, "由另一个人审核公布"));
    CHECK(count(*database, published) == before);
    CHECK(count(*database, uploads) == 1);
    CHECK(count(*database, entries) == 1);

    // A second draft of the same catalog, another field's table, an unknown field, a town without its code.
    auto const refused = [&](ImportOptions wrong, std::string_view why) {
        auto const said = say([&] { return import_command(config, wrong); });
        CHECK(said.code == 1);
        CHECK_MESSAGE(has(said.err, why), said.err);
    };
    refused(options, "已有一个正在编制的版本");
    options.field = "户籍管理";
    refused(options, "与所选的领域不符");
    options.field = "养鱼";
    refused(options, "没有名为“养鱼”的领域");
    options.field = "社会救助";
    options.level = "乡级";
    refused(options, "--jurisdiction");
    options.level = "省级";
    refused(options, "县级 或 乡级");
    options = {sample("README.md"), "就业", "县级", "", "", now};
    refused(options, "不能读取扩展名为");
    options = {sample("07_gaizhou_spaced_characters.html"), "就业", "县级", "", "nobody", now};
    refused(options, "没有登录名为“nobody”");
}
