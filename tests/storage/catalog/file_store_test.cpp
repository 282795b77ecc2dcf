#include "catalog/file_store.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "make/database.hpp"

using mingtang::catalog::FileStore;
namespace fs = std::filesystem;

TEST_CASE("the same bytes are one file, under their SM3") {
    mingtang::make::Folder const folder;
    FileStore const store{folder.path("files")};
    auto const name = store.keep("abc");
    CHECK(name == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");  // GB/T 32905-2016, A.1
    CHECK(store.keep("abc") == name);
    CHECK(store.read(name) == "abc");
    CHECK(fs::exists(folder.path("files/66/c7/" + name)));
    CHECK(store.keep("").size() == 64);
    int files = 0;
    for (auto const& entry : fs::recursive_directory_iterator{folder.path("files")}) files += entry.is_regular_file();
    CHECK(files == 2);  // no half-written ones stay
}

TEST_CASE("what root puts into the server's folder, the server may change") {
    if (geteuid() != 0) return;  // nobody else could give it away
    constexpr uid_t server = 12345;
    mingtang::make::Folder const folder;
    auto const files = folder.path("files");
    fs::create_directory(files);
    REQUIRE(chown(files.c_str(), server, server) == 0);
    auto const name = FileStore{files}.keep("abc");
    for (auto const& part : {std::string{"/66"}, std::string{"/66/c7"}, "/66/c7/" + name}) {
        struct stat facts {};
        REQUIRE(stat((files + part).c_str(), &facts) == 0);
        CHECK(facts.st_uid == server);
        CHECK(facts.st_gid == server);
    }
}

TEST_CASE("nothing from outside names a file") {
    mingtang::make::Folder const folder;
    FileStore const store{folder.path("files")};
    store.keep("abc");
    std::ofstream{folder.path("secret")} << "s";
    for (auto const& bad :
         {std::string{"../secret"}, std::string{"66"}, std::string(64, '.'), std::string(64, 'G'),
          std::string(4000, 'a'), std::string("../../") + std::string(58, 'a'), std::string(64, '\0'), std::string{}})
        CHECK_FALSE(store.read(bad));
    CHECK_FALSE(store.read(std::string(64, 'a')));
    CHECK_FALSE(FileStore{folder.path("nowhere")}.read(std::string(64, 'a')));
}

TEST_CASE("a symbolic link planted in the store is refused, at the end and on the way") {
    mingtang::make::Folder const folder;
    FileStore const store{folder.path("files")};
    auto const name = store.keep("abc");
    fs::remove(folder.path("files/66/c7/" + name));
    std::ofstream{folder.path("elsewhere")} << "abc";
    fs::create_symlink(folder.path("elsewhere"), folder.path("files/66/c7/" + name));
    CHECK_FALSE(store.read(name));

    fs::remove_all(folder.path("files/66"));
    fs::create_directories(folder.path("outside/c7"));
    fs::create_directory_symlink(folder.path("outside"), folder.path("files/66"));
    CHECK_THROWS(store.keep("abc"));
    CHECK(fs::is_empty(folder.path("outside/c7")));
}

TEST_CASE("a damaged file is not handed out as what it was") {
    mingtang::make::Folder const folder;
    FileStore const store{folder.path("files")};
    auto const name = store.keep("abc");
    std::ofstream{folder.path("files/66/c7/" + name)} << "abd";
    CHECK_THROWS(store.read(name));
}
