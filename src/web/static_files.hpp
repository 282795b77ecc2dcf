// The files under /assets/: read once at start into kept pages, so that no path from outside ever names a file on disk.
// A name that carries a hash of its content may be kept by browsers for ever.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>

#include "web/kept_page.hpp"
#include "web/response.hpp"

namespace mingtang::web {

class StaticFiles {
  public:
    static constexpr std::size_t most_bytes = 48u << 20;

    // Reads the folder with its subfolders; an empty name means no files. Throws std::runtime_error with a Chinese
    // sentence. Compression follows on a thread of its own: the first answer does not wait for it.
    explicit StaticFiles(std::string const& folder);
    ~StaticFiles();

    struct Found {
        std::shared_ptr<KeptPage const> page;
        Response::Cache cache = Response::Cache::no_cache;
    };
    // "/assets/portal.5f232619fe.css"; no page where there is none.
    Found find(std::string_view path) const;
    void wait_until_compressed();

  private:
    struct File {
        std::atomic<std::shared_ptr<KeptPage const>> page;
        Response::Cache cache = Response::Cache::no_cache;
    };
    void compress_all();

    std::unordered_map<std::string, std::unique_ptr<File>> files_;
    std::atomic<bool> stopping_{false};
    std::thread compressing_;
};

// Whether a file's name carries a hash: "portal.5f232619fe.css", "grid-B3x9_kQa.js".
bool name_has_hash(std::string_view file_name);

}  // namespace mingtang::web
