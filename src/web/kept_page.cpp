// Pages are fast because they are kept, and true because they are dropped (architecture §15).
#include "web/kept_page.hpp"

#include "crypto/tag.hpp"
#include "web/compression.hpp"

namespace mingtang::web {
namespace {

constexpr std::size_t worth_compressing = 512;
// Below this the copy costs less than the second system call.
constexpr std::size_t worth_a_file = 16 * 1024;
constexpr int gzip_level = 5;  // the first visitor waits for one of them: ~0.3 ms for a page of 50 KB
constexpr int brotli_quality = 4;

std::size_t weight(std::string const& key, KeptPage const& page) {
    constexpr std::size_t bookkeeping = 512;
    // The compressed forms may come later; HTML shrinks to less than a quarter in each.
    auto bytes = bookkeeping + 2 * key.size() + page.plain.size() + (page.shrinks ? page.plain.size() / 2 : 0);
    if (page.plain.size() >= worth_a_file) bytes += page.plain.size();  // the same bytes once more, in the memory file
    for (auto const& topic : page.topics) bytes += topic.size() + key.size() + 64;
    return bytes;
}

}  // namespace

std::string const& KeptPage::gzip() const {
    std::call_once(gzip_made_, [this] { gzip_ = web::gzip(plain, gzip_level); });
    return gzip_;
}

std::string const& KeptPage::brotli() const {
    std::call_once(brotli_made_, [this] { brotli_ = web::brotli(plain, brotli_quality); });
    return brotli_;
}

int KeptPage::plain_file() const {
    if (plain.size() < worth_a_file || !sent_before_.exchange(true, std::memory_order_relaxed)) return -1;
    std::call_once(file_made_, [this] { file_.fill(plain); });
    return file_.descriptor();
}

std::shared_ptr<KeptPage const> keep(std::string type, std::string bytes, std::vector<Topic> topics,
                                     std::string refresh) {
    auto page = std::make_shared<KeptPage>();
    page->etag = '"' + crypto::tag(bytes) + '"';
    page->shrinks = bytes.size() >= worth_compressing && compressible(type);
    page->type = std::move(type);
    page->plain = std::move(bytes);
    page->topics = std::move(topics);
    page->refresh = std::move(refresh);
    return page;
}

std::shared_ptr<KeptPage const> PageCache::find(std::string_view key) const {
    std::scoped_lock const lock{mutex_};
    auto const found = pages_.find(std::string{key});
    if (found == pages_.end()) return nullptr;
    order_.splice(order_.begin(), order_, found->second.turn);
    return found->second.page;
}

void PageCache::put(std::string key, std::shared_ptr<KeptPage const> page, std::uint64_t drawn_at) {
    auto const needed = weight(key, *page);
    std::scoped_lock const lock{mutex_};
    // A drop came while this page was being drawn: it may show what is no longer true. Served once, never kept.
    if (drawn_at != generation_ || needed > most_bytes_ / 4) return;
    forget(key);
    // What nobody asked for longest goes first: addresses that one stranger invents never push out what all read.
    while (bytes_ + needed > most_bytes_ && !order_.empty()) forget(std::string{order_.back()});
    for (auto const& topic : page->topics) readers_[topic].insert(key);
    order_.push_front(key);
    pages_.emplace(std::move(key), Place{std::move(page), order_.begin()});
    bytes_ += needed;
}

void PageCache::drop(std::vector<Topic> const& topics) {
    std::scoped_lock const lock{mutex_};
    ++generation_;
    for (auto const& topic : topics) {
        auto const found = readers_.find(topic);
        if (found == readers_.end()) continue;
        auto const keys = std::move(found->second);  // forget() takes entries out of readers_
        readers_.erase(found);
        for (auto const& key : keys) forget(key);
    }
}

void PageCache::drop_all() {
    std::scoped_lock const lock{mutex_};
    ++generation_;
    pages_.clear();
    order_.clear();
    readers_.clear();
    bytes_ = 0;
}

std::uint64_t PageCache::generation() const {
    std::scoped_lock const lock{mutex_};
    return generation_;
}

std::size_t PageCache::bytes() const {
    std::scoped_lock const lock{mutex_};
    return bytes_;
}

void PageCache::forget(std::string const& key) {
    auto const found = pages_.find(key);
    if (found == pages_.end()) return;
    bytes_ -= weight(key, *found->second.page);
    for (auto const& topic : found->second.page->topics) {
        auto const readers = readers_.find(topic);
        if (readers == readers_.end()) continue;
        readers->second.erase(key);
        if (readers->second.empty()) readers_.erase(readers);
    }
    order_.erase(found->second.turn);
    pages_.erase(found);
}

}  // namespace mingtang::web
