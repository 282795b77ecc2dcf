// The officer's upload, from the bytes of a form to rows of a draft: read in a child, kept only when it says something.
#include "catalog/upload_reading.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catalog/actions.hpp"
#include "catalog/file_store.hpp"
#include "catalog/handlers.hpp"
#include "catalog/store.hpp"
#include "make/district.hpp"

using namespace mingtang;

namespace {

// A folder for the file store, and an unnamed temporary file as the spool hands them over.
class Place {
  public:
    Place() { folder_ = mkdtemp(name_); }
    ~Place() { std::filesystem::remove_all(folder_); }
    std::string const& folder() const { return folder_; }
    int kept_files() const {
        int count = 0;
        for (auto const& one : std::filesystem::recursive_directory_iterator{folder_}) count += one.is_regular_file();
        return count;
    }

  private:
    char name_[32] = "/tmp/upload_test_XXXXXX";
    std::string folder_;
};

web::UploadedFile file(std::string const& name, std::string const& bytes) {
    int const descriptor = open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    REQUIRE(descriptor >= 0);
    REQUIRE(write(descriptor, bytes.data(), bytes.size()) == ssize_t(bytes.size()));
    web::UploadedFile sent{
        "file", name, "application/octet-stream", bytes.size(), "/proc/self/fd/" + std::to_string(descriptor), {}};
    sent.keep = std::shared_ptr<void>{nullptr, [descriptor](void*) { close(descriptor); }};
    return sent;
}

std::string sample(std::string const& name) {
    std::ifstream in{PROJECT_DIR "/data/catalog_samples/" + name, std::ios::binary};
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

Result<catalog::ReadUpload> read(Desk& desk, web::UploadedFile sent) {
    web::Site const site;
    web::Request request;
    request.files.push_back(std::move(sent));
    desk::Visit visit{request, desk, site};
    return catalog::read_upload(visit);
}

std::string key(Result<catalog::ReadUpload> const& result) {
    return result ? "" : std::string{result.error().says.key};
}

struct Sending {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    make::Office office{**test};
    Place place;
    Desk desk = office.editor("区教育和体育局");
    Sending() { desk.files = place.folder(); }
};

}  // namespace

TEST_CASE("a published table becomes records, and its bytes are kept by their content") {
    Sending sending;
    auto const bytes = sample("01_dayao_school.html");
    auto const done = read(sending.desk, file("石羊镇.html", bytes));
    REQUIRE_MESSAGE(done, done.error().sentence());
    CHECK(done->name == "石羊镇.html");
    CHECK(done->table.records.size() == 5);
    CHECK(done->file.kind == "html");
    CHECK(done->file.size == std::int64_t(bytes.size()));
    CHECK(catalog::FileStore{sending.place.folder()}.read(done->file.sm3) == bytes);
    CHECK(read(sending.desk, file("乡村振兴.xlsx", sample("51_cnjg_inline_strings.xlsx")))->file.kind == "xlsx");
    CHECK(read(sending.desk, file("德庆.docx", sample("48_deqing_word_merges.docx")))->file.kind == "docx");
    CHECK(read(sending.desk, file("文山.tsv", sample("18_wenshan_repeated_headers.tsv")))->file.kind == "tsv");
    CHECK(sending.place.kept_files() == 4);
}

TEST_CASE("what cannot be read is not kept") {
    Sending sending;
    CHECK(key(read(sending.desk, file("a.html", ""))) == "documents.empty_file");
    CHECK(key(read(sending.desk, file("a.html", "<p>没有表格</p>"))) == "documents.no_table");
    CHECK(key(read(sending.desk, file("a.csv", "一,二\n\"三,四\n"))) == "documents.open_quote");
    CHECK(key(read(sending.desk, file("a.csv", "今天,天气\n很,好\n"))) == "catalog.nothing_read");
    CHECK(key(read(sending.desk, file("a.xlsx", sample("01_dayao_school.html")))) == "documents.wrong_ending");
    CHECK(key(read(sending.desk, file("", ""))) == "catalog.no_file");
    auto sparse = file("a.html", "x");
    sparse.size = 51 * 1024 * 1024;  // what was counted on the way in
    CHECK(key(read(sending.desk, sparse)) == "documents.file_too_big");
    CHECK(sending.place.kept_files() == 0);
}

TEST_CASE("through the page: a draft with its rows, or the same form with the sentence") {
    Sending sending;
    web::Site const site;
    web::Request request;
    request.method = web::Method::post;
    request.form = {{"field", "23"}, {"level", "county"}};
    request.files.push_back(file("a.csv", "一,二\n\"三,四\n"));
    desk::Visit bad{request, sending.desk, site};
    auto const refused = catalog::create_catalog(bad);
    CHECK(refused.status == 422);
    CHECK(refused.body.find("第 2 行的引号没有成对") != std::string::npos);
    CHECK(catalog::uploads(bad).body.find("a.csv") == std::string::npos);

    request.files = {file("石羊镇.html", sample("01_dayao_school.html"))};
    desk::Visit good{request, sending.desk, site};
    auto const begun = catalog::create_catalog(good);
    CHECK(begun.status == 303);
    CHECK(catalog::uploads(good).body.find("石羊镇.html") != std::string::npos);
}
