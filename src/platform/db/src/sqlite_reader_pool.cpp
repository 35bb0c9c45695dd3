#include "sqlite_reader_pool.hpp"

#include "sqlite_transaction.hpp"

namespace agora::db {
namespace {

constexpr Query kBegin{"db.begin_read", "BEGIN"};
constexpr Query kEnd{"db.end_read", "COMMIT"};

}  // namespace

std::unique_ptr<SqliteConnection> SqliteReaderPool::take() {
    std::unique_lock lock(mutex_);
    const auto may_open = [&] { return opened_ < options_.readers; };
    given_back_.wait(lock, [&] { return !free_.empty() || may_open(); });
    if (free_.empty()) {
        ++opened_;
        lock.unlock();
        return open();
    }
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

std::unique_ptr<SqliteConnection> SqliteReaderPool::open() {
    try {
        return std::make_unique<SqliteConnection>(file_, SqliteConnection::Mode::read, options_,
                                                  counters_);
    } catch (...) {
        {
            const std::scoped_lock lock(mutex_);
            --opened_;
        }
        given_back_.notify_one();
        throw;
    }
}

void SqliteReaderPool::give_back(std::unique_ptr<SqliteConnection> connection) {
    {
        const std::scoped_lock lock(mutex_);
        free_.push_back(std::move(connection));
    }
    given_back_.notify_one();
}

void SqliteReaderPool::read(const std::function<void(ReadTx&)>& work) {
    struct Lease {
        SqliteReaderPool& pool;
        std::unique_ptr<SqliteConnection> connection;
        ~Lease() { pool.give_back(std::move(connection)); }
    } const lease{*this, take()};
    struct Snapshot {
        SqliteConnection& connection;
        explicit Snapshot(SqliteConnection& which) : connection(which) { connection.run(kBegin); }
        ~Snapshot() {
            try {
                if (connection.in_transaction()) connection.run(kEnd);
            } catch (const Fault&) {
                // The next BEGIN on this connection reports it.
            }
        }
    } const snapshot(*lease.connection);
    SqliteReadTx tx(*lease.connection);
    work(tx);
}

}  // namespace agora::db
