// How many documents a second are published, and withdrawn, on SQLite with synchronous=FULL: hands that wait for one
// writer which commits in groups. Every one of them is a whole action, with its gates, rows, search entry and audit.
#include "make/publication.hpp"

#define DOCTEST_CONFIG_IMPLEMENT  // the district of the tests stands on it
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "publication/ending.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

constexpr int hands = 32;

template <class F>
double by_many_hands(int count, F const& act) {
    std::atomic<int> next = 0;
    auto const begun = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < hands; ++i)
            threads.emplace_back([&] {
                for (int at = next++; at < count; at = next++) act(at);
            });
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

std::string long_body(int number) {
    std::string body;
    for (int i = 0; i < 25; ++i)
        body += "<p>第" + std::to_string(number * 25 + i) +
                "条，登记时间为七月一日至七月五日，请携带有关材料到学校办理，逾期不再受理，咨询方式见学校公告栏和区政府"
                "网站办事指南。</p>";
    return body;
}

}  // namespace

int main(int argc, char** argv) {
    int const count = argc > 1 ? std::atoi(argv[1]) : 1000;
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::Press press{office};
    std::vector<RevisionId> signed_off(static_cast<std::size_t>(count));
    auto const prepared = by_many_hands(count, [&](int i) {
        auto content = make::notice("关于第" + std::to_string(i) + "批入学登记的通知");
        content.body = long_body(i);
        auto const id = press.draft(Kind::notice, content);
        press.to_publication(id);
        signed_off[std::size_t(i)] = id;
    });
    std::vector<PublicationId> published(static_cast<std::size_t>(count));
    auto const out = by_many_hands(count, [&](int i) {
        published[std::size_t(i)] = make::must(publish(press.publisher, signed_off[std::size_t(i)])).id;
    });
    auto const back = by_many_hands(count, [&](int i) {
        make::must(withdraw(press.publisher, published[std::size_t(i)],
                            {WithdrawalKind::error, "数字有误", "分管副局长", {}}));
    });
    std::printf("%d documents, %d hands\n", count, hands);
    std::printf("drafted to signed (7 actions each)  %8.0f actions/s\n", count * 7 / prepared);
    std::printf("published                           %8.0f /s\n", count / out);
    std::printf("withdrawn                           %8.0f /s\n", count / back);
}
