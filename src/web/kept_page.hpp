// A kept page: one immutable buffer with its compressed forms and its ETag, and the topics it was made from.
// It never holds a token, a cookie or a name of a person (security.md C28).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "web/sealed_file.hpp"

namespace mingtang::web {

// What a page was made from, e.g. "catalog:12", "unit:7", "site". An action names the topics it touched.
using Topic = std::string;

struct KeptPage {
    std::string type;
    std::string plain;
    std::string etag;  // quoted
    std::vector<Topic> topics;
    std::string refresh{};  // the header of that name: a touch screen that forgets
    bool shrinks = false;   // text long enough for the forms below

    // Made once, for the first visitor who takes that form: a page that is read once is not compressed twice.
    std::string const& gzip() const;
    std::string const& brotli() const;
    // `plain` as a file for sendfile, or -1: short ones, and those asked for but once, are not worth one.
    int plain_file() const;

  private:
    mutable std::once_flag gzip_made_, brotli_made_, file_made_;
    mutable std::string gzip_, brotli_;
    mutable std::atomic<bool> sent_before_ = false;
    mutable SealedFile file_;
};

std::shared_ptr<KeptPage const> keep(std::string type, std::string bytes, std::vector<Topic> topics,
                                     std::string refresh = {});

// The page cache: key = path, known query, one of 4 modes x 2 scripts. Bounded in bytes; dropping is by topic.
class PageCache {
  public:
    explicit PageCache(std::size_t most_bytes = 16 << 20) : most_bytes_(most_bytes) {}
    std::shared_ptr<KeptPage const> find(std::string_view key) const;
    // `drawn_at` is generation() read before rendering: a page rendered across a drop is served once, never kept.
    void put(std::string key, std::shared_ptr<KeptPage const> page, std::uint64_t drawn_at);
    void drop(std::vector<Topic> const& topics);
    void drop_all();
    std::uint64_t generation() const;
    std::size_t bytes() const;

  private:
    struct Place {
        std::shared_ptr<KeptPage const> page;
        std::list<std::string>::iterator turn;
    };
    void forget(std::string const& key);  // with mutex_ held

    mutable std::mutex mutex_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::uint64_t generation_ = 0;
    std::unordered_map<std::string, Place> pages_;
    mutable std::list<std::string> order_;  // keys; who was asked for last stands first
    std::unordered_map<Topic, std::unordered_set<std::string>> readers_;
};

}  // namespace mingtang::web
