// The parent's side. posix_spawn, not fork: the server has many threads, and a forked copy of one of them could find
// any lock held for ever.
#include "documents/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <semaphore>

#include "documents/child_answer.hpp"
#include "documents/child_message.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Kind = Refusal::Kind;
using Clock = std::chrono::steady_clock;

// Children at one time in the whole process: what they may use together is what a small machine has.
constexpr int most_children = 2;

std::counting_semaphore<most_children> free_places{most_children};

class Place {
  public:
    explicit Place(Clock::time_point until) : taken_(free_places.try_acquire_until(until)) {}
    ~Place() {
        if (taken_) free_places.release();
    }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;
    bool taken() const { return taken_; }

  private:
    bool taken_;
};

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }
    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(std::size_t(written));
    }
    return true;
}

// A child that is never left behind: killed and waited for at the latest when the parent is done with it.
class Child {
  public:
    ~Child() { end(); }
    Child() = default;
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    int begin(ChildLimits const& allowed, std::string const& task, int input, int output) {
        posix_spawn_file_actions_t files;
        posix_spawnattr_t attributes;
        posix_spawn_file_actions_init(&files);
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setpgroup(&attributes, 0);  // Ctrl+C is the server's, and a kill reaches all of the child
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

        std::vector<std::string> words{"mingtang"};
        words.insert(words.end(), allowed.arguments.begin(), allowed.arguments.end());
        words.push_back(std::to_string(allowed.processor_seconds));
        words.push_back(std::to_string(allowed.memory));
        words.push_back(task);
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        char language[] = "LC_ALL=C.UTF-8";
        std::array<char*, 2> environment{language, nullptr};  // nothing of the server's: it holds passwords
        auto const error =
            posix_spawn(&process_, allowed.program.c_str(), &files, &attributes, argv.data(), environment.data());
        if (error != 0) process_ = -1;
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
        return error;
    }

    // Its wait status, or nothing when it has not left by then.
    std::optional<int> left_by(Clock::time_point deadline) {
        for (;;) {
            int status = 0;
            auto const found = ::waitpid(process_, &status, WNOHANG);
            if (found == process_) {
                process_ = -1;
                return status;
            }
            if (found < 0 && errno != EINTR) {
                process_ = -1;
                return std::nullopt;
            }
            if (Clock::now() >= deadline) return std::nullopt;
            ::poll(nullptr, 0, 1);
        }
    }

    void end() {
        if (process_ <= 0) return;
        ::kill(-process_, SIGKILL);  // also one that is stopped
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
    }

  private:
    pid_t process_ = -1;
};

enum class Heard { all, too_late, too_much };

Heard hear(int descriptor, Clock::time_point deadline, std::size_t most, std::string& answer) {
    std::vector<char> piece(256 * 1024);
    for (;;) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Heard::too_late;
        pollfd waiting{descriptor, POLLIN, 0};
        auto const ready = ::poll(&waiting, 1, int(left));
        if (ready < 0 && errno != EINTR) return Heard::all;
        if (ready <= 0) continue;
        auto const size = ::read(descriptor, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return Heard::all;
        answer.append(piece.data(), std::size_t(size));
        if (answer.size() > most) return Heard::too_much;
    }
}

tl::unexpected<Refusal> refuse_for(int status) {
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return refuse(Kind::invalid, wording::reading_took_too_long);
    if (WIFEXITED(status) && WEXITSTATUS(status) == child_exit::out_of_memory)
        return refuse(Kind::invalid, wording::reading_took_too_much);
    return refuse(Kind::invalid, wording::reading_failed);
}

// The first word this process was begun with says so.
bool begun_as_child() {
    std::array<char, 64> line{};
    Descriptor const words{::open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)};
    auto const got = ::read(words.number(), line.data(), line.size());
    std::string_view text{line.data(), got > 0 ? std::size_t(got) : 0};
    text.remove_prefix(std::min(text.find('\0'), text.size()));
    using namespace std::string_view_literals;
    return text.starts_with("\0read-in-child\0"sv);
}

// What the child wrote, whole, from a child that left in peace.
Result<std::string> ask_child(std::string_view bytes, std::string_view file_name, std::string const& task,
                              ChildLimits const& allowed) {
    // A program whose main() forgot answer_as_child() would begin itself for ever.
    if (begun_as_child()) return refuse(Kind::conflict, wording::reader_unavailable, "a child does not begin children");
    if (bytes.empty()) return refuse(Kind::invalid, wording::empty_file);
    auto const deadline = Clock::now() + std::chrono::milliseconds{allowed.wall_milliseconds};
    Place const place{deadline};
    if (!place.taken()) return refuse(Kind::conflict, wording::readers_busy);

    // The question lies in memory without a name; the answer comes through a pipe. Neither survives this function.
    Descriptor const question{::memfd_create("question", MFD_CLOEXEC)};
    std::array<int, 2> ends{-1, -1};
    if (!question || !write_all(question.number(), question_head(file_name)) || !write_all(question.number(), bytes) ||
        ::lseek(question.number(), 0, SEEK_SET) != 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return refuse(Kind::conflict, wording::reader_unavailable, std::strerror(errno));
    Descriptor const hearing{ends[0]};
    Descriptor speaking{ends[1]};

    Child child;
    if (auto const error = child.begin(allowed, task, question.number(), speaking.number()); error != 0)
        return refuse(Kind::conflict, wording::reader_unavailable, std::strerror(error));
    speaking.close();

    std::string answer;
    auto const heard = hear(hearing.number(), deadline, allowed.answer, answer);
    if (heard == Heard::too_much) return refuse(Kind::invalid, wording::reading_took_too_much);
    auto const status = heard == Heard::all ? child.left_by(deadline) : std::nullopt;
    if (!status) return refuse(Kind::invalid, wording::reading_took_too_long);
    if (*status != 0) return refuse_for(*status);
    return answer;
}

}  // namespace

Result<GridFile> read_grids_in_child(std::string_view bytes, std::string_view file_name, ChildLimits const& allowed) {
    if (bytes.size() > limits::file_bytes) return refuse(Kind::invalid, wording::file_too_big);
    auto result = parse_answer(TRY(ask_child(bytes, file_name, std::string{child_task::grids}, allowed)));
    if (!result) return refuse(Kind::invalid, wording::reading_failed);
    return std::move(*result);
}

Result<FileWords> read_words_in_child(std::string_view bytes, std::string_view file_name, ChildLimits const& allowed) {
    bool const pdf = bytes.starts_with("%PDF-");
    if (bytes.size() > (pdf ? limits::pdf_bytes : limits::file_bytes))
        return refuse(Kind::invalid, pdf ? wording::pdf_too_big : wording::file_too_big);
    auto const task = std::string{pdf ? child_task::pdf_words : child_task::words};
    auto result = parse_words(TRY(ask_child(bytes, file_name, task, allowed)));
    if (!result) return refuse(Kind::invalid, wording::reading_failed);
    return std::move(*result);
}

std::optional<int> answer_as_child(int argc, char** argv) {
    if (argc != 5 || std::string_view{argv[1]} != "read-in-child") return std::nullopt;
    return answer_in_this_process(std::atoi(argv[2]), std::size_t(std::atoll(argv[3])), argv[4]);
}

}  // namespace mingtang::documents
