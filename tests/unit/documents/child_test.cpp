// Files that harm their reader (R22): whatever becomes of the child, the caller gets a sentence, and nothing stays
// behind. /bin/sh plays the children that break.
#include "documents/child.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <thread>

#include "documents/child_message.hpp"
#include "documents/child_rights.hpp"
#include "documents/html.hpp"
#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string const page =
    "<title>养老服务领域</title><h2>目录</h2><table><tr><td rowspan=2>一<td>二<td>三<tr><td>四<br>五<td>二</table>";

ChildLimits broken(std::string const& script, int milliseconds = 20'000) {
    ChildLimits allowed;
    allowed.wall_milliseconds = milliseconds;
    allowed.program = "/bin/sh";
    allowed.arguments = {"-c", script};
    return allowed;
}

std::string key(Result<GridFile> const& result) {
    return result ? "" : std::string{result.error().says.key};
}

std::ptrdiff_t open_files() {
    return std::distance(std::filesystem::directory_iterator{"/proc/self/fd"}, {});
}

bool no_children() {
    return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

}  // namespace

TEST_CASE("a child reads what its parent would read") {
    auto const here = read_html(page);
    auto const there = read_grids_in_child(page, "目录.html");
    REQUIRE_MESSAGE(there, there.error().sentence());
    CHECK(there->title == here->title);
    REQUIRE(there->grids.size() == 1);
    CHECK(there->grids[0].heading == "目录");
    CHECK(there->grids[0].columns == 3);
    CHECK(shown(there->grids[0]) == shown(here->grids[0]));
    CHECK(key(read_grids_in_child("一,二\n\"三,四\n", "目录.csv")) == "documents.open_quote");
    CHECK(read_grids_in_child("一,二\n\"三,四\n", "目录.csv").error().detail == "2");
    CHECK(key(read_grids_in_child("", "目录.csv")) == "documents.empty_file");
}

TEST_CASE("children that die, hang, or talk nonsense become sentences; nothing stays behind") {
    auto const before = open_files();
    CHECK(key(read_grids_in_child(page, "a.html", broken("kill -SEGV $$"))) == "documents.reading_failed");
    CHECK(key(read_grids_in_child(page, "a.html", broken("kill -ABRT $$"))) == "documents.reading_failed");
    CHECK(key(read_grids_in_child(page, "a.html", broken("exit 1"))) == "documents.reading_failed");
    CHECK(key(read_grids_in_child(page, "a.html", broken("exit 71"))) == "documents.reading_took_too_much");
    CHECK(key(read_grids_in_child(page, "a.html", broken("echo hello"))) == "documents.reading_failed");
    CHECK(key(read_grids_in_child(page, "a.html", broken("printf 'grids 1\\n\\1'"))) == "documents.reading_failed");
    CHECK(key(read_grids_in_child(page, "a.html", broken("ulimit -t 1; while :; do :; done"))) ==
          "documents.reading_took_too_long");
    CHECK(key(read_grids_in_child(page, "a.html", broken("kill -STOP $$", 300))) == "documents.reading_took_too_long");
    CHECK(key(read_grids_in_child(page, "a.html", broken("exec sleep 600", 300))) == "documents.reading_took_too_long");
    CHECK(key(read_grids_in_child(page, "a.html", broken("exec >&-; sleep 600", 300))) ==
          "documents.reading_took_too_long");
    CHECK(key(read_grids_in_child(page, "a.html", broken("sleep 600 & sleep 600", 300))) ==
          "documents.reading_took_too_long");
    auto endless = broken("yes");
    endless.answer = limits::mebibyte;
    CHECK(key(read_grids_in_child(page, "a.html", endless)) == "documents.reading_took_too_much");
    auto missing = broken("");
    missing.program = "/no/such/program";
    CHECK(key(read_grids_in_child(page, "a.html", missing)) == "documents.reader_unavailable");
    CHECK(no_children());
    CHECK(open_files() == before);
}

TEST_CASE("a file that needs more memory or time than a child has") {
    std::string rows = "<table>";
    for (int i = 0; i < 15'000; ++i) rows += "<tr><td>一<td>二<td>三<td>四<td>五<td>六<td>七<td>八" + std::to_string(i);
#if !defined(__SANITIZE_ADDRESS__)
    for (std::size_t const memory : {16, 24, 32, 40, 48, 56}) {
        CAPTURE(memory);
        ChildLimits small;
        small.memory = memory * limits::mebibyte;
        auto const answer = read_grids_in_child(rows, "a.html", small);
        if (memory == 16) CHECK_FALSE(answer);
        if (!answer) CHECK(key(answer) == "documents.reading_took_too_much");
    }
#endif
    CHECK(read_grids_in_child(rows, "a.html").has_value());
    CHECK(no_children());
}

TEST_CASE("many threads read at one time") {
    auto const before = open_files();
    std::vector<int> fine(8, 0);
    {
        std::vector<std::jthread> threads;
        for (auto& one : fine) threads.emplace_back([&one] { one = read_grids_in_child(page, "a.html").has_value(); });
    }
    CHECK(std::ranges::count(fine, 1) == 8);
    CHECK(open_files() == before);
    CHECK(no_children());
}

TEST_CASE("a child that breaks its bounds says so, and a parent without a free place, too") {
    std::vector<std::jthread> sleepers;
    for (int i = 0; i < 2; ++i)
        sleepers.emplace_back([] { read_grids_in_child(page, "a.html", broken("exec sleep 600", 1500)); });
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    ChildLimits hurried;
    hurried.wall_milliseconds = 200;
    CHECK(key(read_grids_in_child(page, "a.html", hurried)) == "documents.readers_busy");
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a child without rights opens no file, no socket, begins no process, writes no file") {
    std::array<int, 2> ends;
    REQUIRE(pipe(ends.data()) == 0);
    auto const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int const kept = open("/tmp", O_TMPFILE | O_WRONLY, 0600);
        std::string seen;
        auto const note = [&](bool refused) { seen += refused ? 'n' : 'Y'; };
        if (!give_up_rights(5, 512 * limits::mebibyte)) _exit(1);
        note(open("/etc/passwd", O_RDONLY) < 0);
        note(socket(AF_INET, SOCK_STREAM, 0) < 0);
        note(fork() < 0);
        note(execl("/bin/true", "true", nullptr) < 0);
        note(kill(getppid(), 0) < 0);
        note(unlink("/nothing") < 0 && errno == EPERM);
        signal(SIGXFSZ, SIG_IGN);
        note(kept < 0 || write(kept, "x", 1) < 0);
        if (write(ends[1], seen.data(), seen.size()) < 0) _exit(2);
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    close(ends[1]);
    CHECK(status == 0);
    std::string seen(100, '\0');
    seen.resize(std::size_t(std::max(ssize_t{0}, read(ends[0], seen.data(), seen.size()))));
    close(ends[0]);
    CHECK(seen == "nnnnnnn");
}
#endif
