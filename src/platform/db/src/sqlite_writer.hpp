#pragma once

#include "signal.hpp"
#include "sqlite_connection.hpp"
#include "sqlite_transaction.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace agora::db {

/// The only writer of a SQLite file: one thread that runs the closures of all callers in groups,
/// each in its savepoint, and wakes the callers after the group's COMMIT is on disk.
class SqliteWriter {
 public:
    using Work = std::function<Verdict(SqliteWriteTx&)>;
    enum class Manner { in_group, alone };

    SqliteWriter(SqliteConnection connection, IdSource& ids, std::size_t group_limit);
    ~SqliteWriter();

    /// Waits for the outcome; throws what the work threw, or the fault of the machine. Acts for
    /// after the commit run here, in the caller's thread.
    void write(Work work, Manner manner);

 private:
    struct Job {
        Work work;
        Manner manner;
        Verdict verdict = Verdict::roll_back;
        std::exception_ptr fault;
        SqliteWriteTx::Acts acts;
        Signal done;
    };
    using Group = std::vector<std::shared_ptr<Job>>;

    void run();
    bool wait_for_work();
    bool take_more(Group& group);
    void commit_group(Group& group);
    bool run_group(Group& group);
    bool run_in_savepoint(Job& job);
    void run_alone(Job& job);
    void call(Job& job);
    void roll_back();

    SqliteConnection connection_;
    IdSource& ids_;
    const std::size_t group_limit_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Job>> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace agora::db
