#include "documents/child_rights.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

namespace mingtang::documents {
namespace {

// Sanitizers reserve terabytes of addresses and open files of their own.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

bool limit(__rlimit_resource_t what, rlim_t soft, rlim_t hard) {
    rlimit const both{soft, hard};
    return setrlimit(what, &both) == 0;
}

#if defined(__x86_64__)
constexpr __u32 architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr __u32 architecture = AUDIT_ARCH_AARCH64;
#else
constexpr __u32 architecture = 0;
#endif

// Memory, the two open files, and leaving. No path can be opened, no socket made, no process begun.
constexpr std::array allowed_calls{
    SYS_read,      SYS_write,        SYS_fstat,          SYS_lseek,        SYS_close,         SYS_mmap,
    SYS_munmap,    SYS_mremap,       SYS_mprotect,       SYS_madvise,      SYS_brk,           SYS_futex,
    SYS_getrandom, SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_clock_gettime, SYS_sched_yield,
    SYS_getpid,    SYS_gettid,       SYS_tgkill,         SYS_exit,         SYS_exit_group,    SYS_restart_syscall};

// An allow-list: every other call fails with EPERM, so that a library that only asks (for a file of time zones, say)
// goes on without an answer.
bool allow_only_few_calls() {
    if (architecture == 0) return true;
    std::array<sock_filter, 6 + allowed_calls.size()> filter{};
    std::size_t n = 0;
    auto const add = [&](sock_filter const& step) { filter[n++] = step; };
    auto const count = __u8(allowed_calls.size());
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    for (__u8 i = 0; i < count; ++i)
        add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __u32(allowed_calls[i]), __u8(count - i), 0));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    sock_fprog const program{static_cast<unsigned short>(n), filter.data()};
    // A kernel built without it (ENOSYS, EINVAL) leaves the limits above.
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 || errno == EINVAL || errno == ENOSYS;
}

}  // namespace

bool give_up_rights(int processor_seconds, std::size_t memory) {
    // The soft limit says SIGXCPU, so that the parent can tell; the hard one kills who ignores it.
    auto const seconds = static_cast<rlim_t>(processor_seconds);
    bool fine = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    fine = fine && limit(RLIMIT_CPU, seconds, seconds + 1) && limit(RLIMIT_CORE, 0, 0);
    fine = fine && limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_NOFILE, 8, 8) && limit(RLIMIT_NPROC, 0, 0);
    if (!sanitized) fine = fine && limit(RLIMIT_AS, memory, memory) && allow_only_few_calls();
    return fine;
}

}  // namespace mingtang::documents
