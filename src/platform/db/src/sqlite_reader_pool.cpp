#include "sqlite_reader_pool.hpp"

#include "sqlite_transaction.hpp"

namespace agora::db {
namespace {

constexpr Query kBegin{"db.begin_read", "BEGIN"};
constexpr Query kEnd{"db.end_read", "COMMIT"};

}  // namespace

SqliteReaderPool::SqliteReaderPool(const std::filesystem::path& file, const Options& options,
                                   QueryCounters& counters) {
    for (int made = 0; made < options.readers; ++made) {
        free_.push_back(std::make_unique<SqliteConnection>(file, SqliteConnection::Mode::read,
                                                           options, counters));
    }
}

std::unique_ptr<SqliteConnection> SqliteReaderPool::take() {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [&] { return !free_.empty(); });
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
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
