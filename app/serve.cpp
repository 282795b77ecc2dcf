// mingtang serve: hardens the process, starts an instance, and stops it when asked to.
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <atomic>
#include <iostream>

#include "commands.hpp"
#include "instance.hpp"
#include "log.hpp"
#include "storage/database.hpp"

namespace mingtang::app {
namespace {

// No core files and no debugger: what people confided would be in them (security.md C74).
void harden() {
    prctl(PR_SET_DUMPABLE, 0);
    rlimit const none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

// The server lives in 64 MiB: few arenas, and what is free goes back.
void be_frugal() {
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

// Signals that end the program are waited for by the main thread; set before any other thread begins.
sigset_t ends() {
    signal(SIGPIPE, SIG_IGN);
    sigset_t set;
    sigemptyset(&set);
    for (int const one : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, one);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return set;
}

}  // namespace

int serve_command(Config const& config, std::string const& now) try {
    std::optional<Instant> start;
    if (!now.empty()) {
        start = parse_local_minute(now);
        if (!start) {
            std::cerr << "“" << now << "”不是一个时刻，请写成 2026-11-20T09:00 这样。\n";
            return 2;
        }
    }
    harden();
    be_frugal();
    auto const set = ends();
    auto const main_thread = pthread_self();
    std::atomic<bool> broken = false;
    {
        Instance const instance{config, start, [&] {
                                    broken = true;
                                    pthread_kill(main_thread, SIGTERM);
                                }};
        malloc_trim(0);
        std::cout << "明堂已启动" << (instance.demonstration() ? "（演示数据）" : "") << "\n  门户    http://"
                  << config.address << ':' << instance.port() << "/\n  工作台  http://" << config.address << ':'
                  << instance.port() << "/console\n按 Ctrl+C 停止。\n"
                  << std::flush;
        int which = 0;
        sigwait(&set, &which);
        if (broken) log_event(Severity::error, "broken_disk", "fsync failed; stopping, nothing more can be saved");
    }
    std::cout << "明堂已停止。\n";
    return broken ? 1 : 0;
} catch (CannotStart const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
} catch (storage::Failure const& problem) {
    std::cerr << "不能启动：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
