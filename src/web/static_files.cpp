#include "web/static_files.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "crypto/sm3.hpp"
#include "web/compression.hpp"

namespace mingtang::web {
namespace {


std::string_view type_of(std::string_view name) {
    struct Known {
        std::string_view ending, type;
    };
    static constexpr auto known = std::to_array<Known>({
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".json", "application/json; charset=utf-8"},
        {".map", "application/json; charset=utf-8"},
        {".webmanifest", "application/manifest+json; charset=utf-8"},
        {".svg", "image/svg+xml; charset=utf-8"},
        {".yaml", "application/yaml; charset=utf-8"},
        {".txt", "text/plain; charset=utf-8"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
    });
    for (auto const& one : known)
        if (name.ends_with(one.ending)) return one.type;
    return {};  // what we do not know is not served
}

}  // namespace

bool name_has_hash(std::string_view name) {
    auto const dot = name.rfind('.');
    if (dot == name.npos) return false;
    auto const stem = name.substr(0, dot);
    auto const mark = stem.find_last_of(".-");
    if (mark == stem.npos) return false;
    auto const hash = stem.substr(mark + 1);
    if (stem[mark] == '-') {  // the bundler's eight letters; a digit among them tells them from a word
        return hash.size() == 8 && hash.find_first_of("0123456789") != hash.npos;
    }
    return hash.size() >= 8 && hash.find_first_not_of("0123456789abcdef") == hash.npos;
}

StaticFiles::StaticFiles(std::string const& folder) {
    if (folder.empty()) return;
    namespace fs = std::filesystem;
    if (!fs::is_directory(folder)) throw std::runtime_error{"静态文件目录不存在：" + folder};
    std::size_t bytes = 0;
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        auto const name = fs::relative(entry.path(), folder).generic_string();
        auto const type = type_of(name);
        if (!entry.is_regular_file() || type.empty()) continue;
        std::ifstream in{entry.path(), std::ios::binary};
        std::string content{std::istreambuf_iterator<char>{in}, {}};
        if (!in) throw std::runtime_error{"静态文件无法读取：" + name};
        bytes += content.size();
        if (bytes > most_bytes) throw std::runtime_error{"静态文件目录超过 48 MiB：" + folder};

        auto page = std::make_shared<KeptPage>();
        page->type = type;
        page->etag = '"' + crypto::sm3_hex(content).substr(0, 24) + '"';
        page->plain = std::move(content);
        auto file = std::make_unique<File>();
        file->page = std::move(page);
        if (name_has_hash(name)) file->cache = Response::Cache::immutable;
        files_.emplace("/assets/" + name, std::move(file));
    }
    compressing_ = std::thread{[this] { compress_all(); }};
}

StaticFiles::~StaticFiles() {
    stopping_ = true;
    wait_until_compressed();
}

void StaticFiles::wait_until_compressed() {
    if (compressing_.joinable()) compressing_.join();
}

void StaticFiles::compress_all() {
    for (auto& [path, file] : files_) {
        if (stopping_) return;
        auto const plain = file->page.load();
        if (!compressible(plain->type) || plain->plain.size() < 512) continue;
        auto page = std::make_shared<KeptPage>();
        page->type = plain->type;
        page->plain = plain->plain;
        page->etag = plain->etag;
        page->shrinks = true;
        page->gzip();  // here and now, so that no connection waits for it
        page->brotli();
        file->page = std::move(page);
    }
}

StaticFiles::Found StaticFiles::find(std::string_view path) const {
    auto const found = files_.find(std::string{path});
    if (found == files_.end()) return {};
    return {found->second->page.load(), found->second->cache};
}

}  // namespace mingtang::web
