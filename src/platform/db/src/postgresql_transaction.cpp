#include "postgresql_transaction.hpp"

#include "postgresql_fault.hpp"
#include "postgresql_row.hpp"

#include <charconv>

namespace agora::db {
namespace {

// One snapshot for everything that is read.
constexpr Query kBeginRead{"db.begin_read", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
// As if writes came one after the other, which is what they do on SQLite.
constexpr Query kBeginWrite{"db.begin_write", "BEGIN ISOLATION LEVEL SERIALIZABLE"};
// Each statement sees what was committed before the lock was granted.
constexpr Query kBeginMaintenance{"db.begin_maintenance", "BEGIN ISOLATION LEVEL READ COMMITTED"};
constexpr Query kCommit{"db.commit", "COMMIT"};
constexpr Query kRollBack{"db.roll_back", "ROLLBACK"};
constexpr Query kTransaction{"db.transaction", "SELECT pg_current_xact_id()"};
constexpr Query kSave{"db.attempt", "SAVEPOINT db_attempt"};
constexpr Query kRelease{"db.attempt_release", "RELEASE SAVEPOINT db_attempt"};
constexpr Query kUndo{"db.attempt_undo", "ROLLBACK TO SAVEPOINT db_attempt"};

std::int64_t rows_changed(PGresult* result) {
    const std::string_view tag = PQcmdStatus(result);
    const bool changes = tag.starts_with("INSERT") || tag.starts_with("UPDATE") ||
                         tag.starts_with("DELETE") || tag.starts_with("MERGE");
    const std::string_view digits = changes ? PQcmdTuples(result) : "";
    std::int64_t rows = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), rows);
    return rows;
}

}  // namespace

template <typename Act>
auto PostgresqlSession::guarded(Act&& act) {
    try {
        return act();
    } catch (const Fault&) {
        failure_ = std::current_exception();
        throw;
    }
}

void PostgresqlSession::check_usable(std::string_view query) const {
    if (!failure_) return;
    throw Fault("query " + std::string{query} + ": the transaction was refused before");
}

void PostgresqlSession::rethrow_if_repeatable() const {
    if (!failure_) return;
    try {
        std::rethrow_exception(failure_);
    } catch (const Conflict&) {
        throw;
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        // What the work made of it stands.
    }
}

void PostgresqlSession::begin() {
    if (begun_) return;
    if (&begin_ != &kBeginRead && connection_.is_standby()) {
        connection_.abandon();
        throw ConnectionLost("PostgreSQL: the server is a standby");
    }
    begun_ = true;
    const QueryTimer timer(*connection_.send(begin_, {}).counter);
    if (&begin_ != &kBeginRead) connection_.send(kTransaction, {}, &transaction_);
}

std::int64_t PostgresqlSession::execute(const Query& query, std::span<const Value> values,
                                        RowCallback on_row) {
    check_usable(query.name);
    return guarded([&] {
        begin();
        ResultPointer result;
        PostgresqlConnection::Prepared& statement = connection_.send(query, values, &result);
        const QueryTimer timer(*statement.counter);
        connection_.receive();
        PostgresqlRow row(result.get(), query.name, statement.checked_type);
        while (row.next()) on_row(row);
        return rows_changed(result.get());
    });
}

void PostgresqlSession::enqueue(const Query& query, std::span<const Value> values) {
    check_usable(query.name);
    guarded([&] {
        begin();
        const QueryTimer timer(*connection_.send(query, values).counter);
    });
}

void PostgresqlSession::enqueue(const Query& query) {
    enqueue(query, {});
}

void PostgresqlSession::receive() {
    guarded([&] { connection_.receive(); });
}

bool PostgresqlSession::attempt(const std::function<void()>& work) {
    enqueue(kSave);
    receive();
    try {
        work();
        check_usable(kRelease.name);
        enqueue(kRelease);
        receive();
        return true;
    } catch (const ConstraintViolated&) {
        failure_ = nullptr;
        enqueue(kUndo);
        enqueue(kRelease);
        receive();
        return false;
    } catch (...) {
        failure_ = std::current_exception();
        throw;
    }
}

void PostgresqlSession::script(std::string_view sql) {
    check_usable("db.script");
    guarded([&] {
        begin();
        ResultPointer before;
        ResultPointer after;
        connection_.send(kTransaction, {}, &before);
        connection_.receive();
        connection_.script(sql);
        if (!connection_.in_transaction()) throw Fault("db.script: it ends its transaction");
        connection_.send(kTransaction, {}, &after);
        connection_.receive();
        const std::string_view number = PQgetvalue(before.get(), 0, 0);
        if (number != PQgetvalue(after.get(), 0, 0)) {
            throw Fault("db.script: it ends its transaction");
        }
    });
}

void PostgresqlSession::commit() {
    check_usable(kCommit.name);
    if (!begun_) return;
    try {
        const QueryTimer timer(*connection_.send(kCommit, {}).counter);
        receive();
        begun_ = false;
    } catch (const ConnectionLost& lost) {
        throw CommitLost(lost.what(), transaction_ ? PQgetvalue(transaction_.get(), 0, 0) : "");
    }
}

void PostgresqlSession::end_reading() {
    if (!begun_ || connection_.is_broken()) return;
    connection_.send(kCommit, {});
    connection_.flush();
    begun_ = false;
}

void PostgresqlSession::roll_back() noexcept {
    // What was queued may fail and take the first ROLLBACK along.
    for (int tries = 0; tries < 2 && begun_ && !connection_.is_broken(); ++tries) {
        try {
            connection_.send(kRollBack, {});
            connection_.receive();
            begun_ = false;
        } catch (const Fault&) {
            continue;
        }
    }
    if (begun_) connection_.abandon();
}

PostgresqlReadTx::PostgresqlReadTx(PostgresqlConnection& connection)
    : session_(connection, kBeginRead) {}

PostgresqlWriteTx::PostgresqlWriteTx(PostgresqlConnection& connection, IdSource& ids, Kind kind)
    : session_(connection, kind == Kind::write ? kBeginWrite : kBeginMaintenance), ids_(ids) {}

bool PostgresqlWriteTx::attempt(const std::function<void()>& work) {
    const std::size_t acts_before = acts_.size();
    const bool done = session_.attempt(work);
    if (!done) acts_.resize(acts_before);
    return done;
}

}  // namespace agora::db
