#include "storage/sqlite/writer.hpp"

#include <algorithm>

#include "storage/sqlite/transaction.hpp"

namespace mingtang::storage::sqlite {
namespace {

constexpr std::size_t largest_group = 128;

}  // namespace

Writer::Writer(Settings const& settings, std::function<void()> on_broken_disk)
    : connection_(settings), on_broken_disk_(std::move(on_broken_disk)), thread_([this] { work(); }) {}

Writer::~Writer() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Writer::wait_for(std::function<bool(Transaction&)> const& f, bool migration) {
    if (std::this_thread::get_id() == thread_.get_id())
        throw Failure{Failure::Kind::other, "a change inside a change would wait for itself"};
    Job job{&f, migration};
    std::unique_lock lock{mutex_};
    queue_.push_back(&job);
    wake_.notify_one();
    finished_.wait(lock, [&] { return job.done; });
    lock.unlock();
    if (job.failure) std::rethrow_exception(job.failure);
}

void Writer::work() {
    std::unique_lock lock{mutex_};
    while (true) {
        wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        Group group;
        while (!queue_.empty() && group.size() < largest_group) {
            if (queue_.front()->migration && !group.empty()) break;  // a migration is a group of its own
            group.push_back(queue_.front());
            queue_.pop_front();
            if (group.back()->migration) break;
        }
        lock.unlock();
        run_group(group);
        lock.lock();
        for (auto* job : group) job->done = true;
        finished_.notify_all();
    }
}

// Some failures (disk full, I/O) make SQLite roll back everything at once. Then each change of the group is run again
// alone, so that only the guilty one learns of it.
void Writer::run_group(Group const& group) {
    if (broken_)
        return give_up(group, std::make_exception_ptr(Failure{Failure::Kind::io, "the disk failed a commit; restart"}));
    if (run_together(group) || group.size() == 1) return;
    for (auto* job : group) {
        job->failure = nullptr;
        if (broken_)
            give_up({job}, std::make_exception_ptr(Failure{Failure::Kind::io, "the disk failed a commit; restart"}));
        else
            run_together({job});
    }
}

// false: nothing of the group is in the database; every job carries the failure.
bool Writer::run_together(Group const& group) {
    auto const migration = group.front()->migration;
    if (migration) connection_.lower_guards();
    struct Raise {
        Connection* connection;
        ~Raise() {
            if (connection) connection->raise_guards();
        }
    } const raise{migration ? &connection_ : nullptr};
    try {
        connection_.execute("BEGIN IMMEDIATE");
        for (auto* job : group) run_one(*job);
        connection_.execute("COMMIT");
        return true;
    } catch (Failure const& failure) {
        auto const error = std::current_exception();
        if (connection_.in_transaction()) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        give_up(group, error);
        // After a failed fsync nobody knows what reached the disk: never try it again (security.md R04).
        if (auto const* sqlite = dynamic_cast<SqliteFailure const*>(&failure); sqlite && sqlite->sync_failed()) {
            broken_ = true;
            if (on_broken_disk_) on_broken_disk_();
        }
        return false;
    }
}

void Writer::run_one(Job& job) {
    connection_.execute("SAVEPOINT change");
    bool keep = false;
    SqliteTransaction transaction{connection_};
    try {
        keep = (*job.f)(transaction);
    } catch (...) {
        job.failure = std::current_exception();
    }
    if (!connection_.in_transaction()) {  // SQLite took the whole group back
        if (job.failure) std::rethrow_exception(job.failure);
        throw Failure{Failure::Kind::other, "the transaction ended under its change"};
    }
    if (!keep) connection_.execute("ROLLBACK TO change");
    connection_.execute("RELEASE change");
}

void Writer::give_up(Group const& group, std::exception_ptr const& failure) {
    for (auto* job : group) job->failure = failure;
}

}  // namespace mingtang::storage::sqlite
