// How many documents a second are published, and withdrawn, on SQLite with synchronous=FULL: hands that wait for one
// writer which commits in groups. Every one of them is a whole action, with its gates, rows, search entry and audit.
#include "make/publication.hpp"

#define DOCTEST_CONFIG_IMPLEMENT  // the district of the tests stands on it
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "publication/ending.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

constexpr int hands = 32;

struct Took {
    double seconds, processor;  // wall clock; all threads' processor time, which a busy machine does not stretch
};

template <class F>
Took by_many_hands(int count, F const& act) {
    std::atomic<int> next = 0;
    auto const begun = std::chrono::steady_clock::now();
    auto const processor = std::clock();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < hands; ++i)
            threads.emplace_back([&] {
                for (int at = next++; at < count; at = next++) act(at);
            });
    }
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
            double(std::clock() - processor) / CLOCKS_PER_SEC};
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
    auto const say = [&](char const* what, int actions, Took const& took) {
        std::printf("%-36s %8.0f /s   %6.2f ms of a processor each\n", what, actions / took.seconds,
                    took.processor * 1000 / actions);
    };
    say("drafted to signed, 7 actions each", count * 7, prepared);
    say("published", count, out);
    say("withdrawn", count, back);
}
