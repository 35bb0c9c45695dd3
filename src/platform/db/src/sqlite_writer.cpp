#include "sqlite_writer.hpp"

#include <utility>

namespace agora::db {
namespace {

constexpr Query kBegin{"db.begin_write", "BEGIN IMMEDIATE"};
constexpr Query kCommit{"db.commit", "COMMIT"};
constexpr Query kRollBack{"db.roll_back", "ROLLBACK"};
constexpr Query kSave{"db.savepoint", "SAVEPOINT db_write"};
constexpr Query kRelease{"db.savepoint_release", "RELEASE db_write"};
constexpr Query kUndo{"db.savepoint_undo", "ROLLBACK TO db_write"};

}  // namespace

SqliteWriter::SqliteWriter(SqliteConnection connection, IdSource& ids, std::size_t group_limit)
    : connection_(std::move(connection)), ids_(ids), group_limit_(group_limit) {
    thread_ = std::thread([this] { run(); });
}

SqliteWriter::~SqliteWriter() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void SqliteWriter::write(Work work, Manner manner) {
    const auto job = std::make_shared<Job>();
    job->work = std::move(work);
    job->manner = manner;
    {
        const std::scoped_lock lock(mutex_);
        queue_.push_back(job);
    }
    changed_.notify_one();
    job->done.wait();
    if (job->fault) std::rethrow_exception(job->fault);
    if (job->verdict == Verdict::roll_back) return;
    for (const auto& act : job->acts) act();
}

void SqliteWriter::run() {
    while (wait_for_work()) {
        Group group;
        take_more(group);
        if (group.front()->manner == Manner::alone) {
            run_alone(*group.front());
        } else {
            commit_group(group);
        }
        for (const auto& job : group) job->done.tell();
    }
}

/// False when there is nothing more to do, ever.
bool SqliteWriter::wait_for_work() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    return !queue_.empty();
}

/// Moves waiting jobs into the group; a job that goes alone makes a group of its own.
bool SqliteWriter::take_more(Group& group) {
    const std::scoped_lock lock(mutex_);
    const std::size_t before = group.size();
    while (!queue_.empty() && group.size() < group_limit_) {
        const bool alone = queue_.front()->manner == Manner::alone;
        if (alone && !group.empty()) break;
        group.push_back(std::move(queue_.front()));
        queue_.pop_front();
        if (alone) break;
    }
    return group.size() > before;
}

void SqliteWriter::commit_group(Group& group) {
    if (group.size() == 1 && group_limit_ == 1) return run_alone(*group.front());
    try {
        connection_.run(kBegin);
    } catch (const Fault&) {
        // Another process holds the file; each alone would only wait as long again.
        for (const auto& job : group) job->fault = std::current_exception();
        return;
    }
    try {
        if (run_group(group)) return connection_.run(kCommit);
    } catch (const Fault&) {
        // Whose fault it was shows when each runs alone.
    }
    roll_back();
    for (const auto& job : group) run_alone(*job);
}

/// Runs what waits and what comes in meanwhile. False when the engine gave the whole group up.
bool SqliteWriter::run_group(Group& group) {
    std::size_t next = 0;
    do {
        for (; next < group.size(); ++next) {
            if (!run_in_savepoint(*group[next])) return false;
        }
    } while (take_more(group));
    return true;
}

bool SqliteWriter::run_in_savepoint(Job& job) {
    connection_.run(kSave);
    call(job);
    if (!connection_.in_transaction()) return false;
    if (job.verdict == Verdict::roll_back) connection_.run(kUndo);
    connection_.run(kRelease);
    return true;
}

/// Its own transaction: what fails here fails for this job only.
void SqliteWriter::run_alone(Job& job) {
    try {
        connection_.run(kBegin);
        call(job);
        if (job.verdict == Verdict::commit) {
            connection_.run(kCommit);
        } else {
            roll_back();
        }
    } catch (const Fault&) {
        job.fault = std::current_exception();
        roll_back();
    }
}

/// Runs the work; what it throws is kept for the caller and rolls its changes back.
void SqliteWriter::call(Job& job) {
    SqliteWriteTx tx(connection_, ids_);
    job.fault = nullptr;
    job.acts.clear();
    try {
        job.verdict = job.work(tx);
        if (job.verdict == Verdict::commit && tx.is_refused()) {
            throw Fault("db.commit: the transaction was refused before");
        }
        job.acts = tx.take_acts();
    } catch (...) {
        job.fault = std::current_exception();
        job.verdict = Verdict::roll_back;
    }
}

void SqliteWriter::roll_back() {
    try {
        if (connection_.in_transaction()) connection_.run(kRollBack);
    } catch (const Fault&) {
        // The next BEGIN reports it to its caller.
    }
}

}  // namespace agora::db
