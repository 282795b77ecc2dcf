#include "crypto/keys.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "make/database.hpp"

using namespace mingtang;
using crypto::RootKey;

namespace {

void write(std::string const& path, std::string const& bytes, mode_t mode = 0400) {
    std::ofstream{path, std::ios::binary} << bytes;
    ::chmod(path.c_str(), mode);
}

std::string complaint(std::string const& path) {
    try {
        RootKey::load(path);
    } catch (std::runtime_error const& problem) {
        return problem.what();
    }
    return "";
}

bool says(std::string const& sentence, std::string_view words) {
    return sentence.find(words) != sentence.npos;
}

}  // namespace

TEST_CASE("a key is made once, readable by its owner only, and never replaced") {
    make::Folder const folder;
    auto const path = folder.path("key");
    auto const made = RootKey::load_or_create(path);
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0400);
    CHECK(facts.st_size == 32);
    CHECK(RootKey::load_or_create(path).fingerprint() == made.fingerprint());
    CHECK(RootKey::load(path).derive("csrf") == made.derive("csrf"));
    CHECK(RootKey::load_or_create(folder.path("other")).derive("csrf") != made.derive("csrf"));
}

TEST_CASE("each purpose has its own secret") {
    RootKey const key{std::string(31, 'a') + "b"};
    CHECK(key.derive("csrf") != key.derive("device"));
    CHECK(key.derive("csrf").size() == 32);
    CHECK(key.derive("backup", 80).size() == 80);
    CHECK(key.fingerprint().size() == 32);
    CHECK_THROWS(RootKey{"short"});
}

TEST_CASE("without a proper key there is a sentence and no start") {
    make::Folder const folder;
    CHECK(says(complaint(""), "没有配置密钥文件"));
    CHECK(says(complaint(folder.path("nowhere")), "文件不存在"));
    CHECK(says(complaint(folder.path("")), "不是普通文件"));
    write(folder.path("short"), "123");
    CHECK(says(complaint(folder.path("short")), "32 字节"));
    write(folder.path("long"), std::string(16, 'a') + std::string(17, 'b'));
    CHECK(says(complaint(folder.path("long")), "32 字节"));
    write(folder.path("open"), std::string(16, 'a') + std::string(16, 'b'), 0444);
    CHECK(says(complaint(folder.path("open")), "chmod 0400"));
    write(folder.path("zero"), std::string(32, '\0'));
    CHECK(says(complaint(folder.path("zero")), "不是随机生成的密钥"));
    write(folder.path("good"), std::string(16, 'a') + std::string(16, 'b'));
    std::filesystem::create_symlink(folder.path("good"), folder.path("link"));
    CHECK(says(complaint(folder.path("link")), "无法打开"));
    CHECK(complaint(folder.path("good")).empty());
}
