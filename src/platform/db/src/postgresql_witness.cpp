#include "postgresql_witness.hpp"

#include "patience.hpp"
#include "postgresql_fault.hpp"

namespace agora::db {
namespace {

constexpr std::string_view kCommitted = "committed";
constexpr std::string_view kAborted = "aborted";
constexpr std::string_view kInProgress = "in progress";

constexpr std::string_view kNumberIsInTheFuture = "22023";
constexpr Query kStatus{"db.transaction_status", "SELECT pg_xact_status($1::text::xid8)"};
constexpr Query kIsPrimary{"db.is_primary", "SELECT NOT pg_is_in_recovery()"};

}  // namespace

PostgresqlWitness::PostgresqlWitness(const PostgresqlPool& pool, std::chrono::milliseconds patience)
    : pool_(pool), patience_(patience) {}

void PostgresqlWitness::connect() {
    connection_ = pool_.connect();
    watch_ = ++made_;
}

void PostgresqlWitness::drop() {
    connection_.reset();
    watch_ = 0;
}

PostgresqlWitness::Watch PostgresqlWitness::stand_by() {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock || connection_) return watch_;
    try {
        connect();
    } catch (const Fault&) {
        // Without a witness an outcome stays unknown at worst.
    }
    return watch_;
}

std::string PostgresqlWitness::status_of(const std::string& transaction) {
    ResultPointer result;
    const Value value{std::string_view{transaction}};
    try {
        connection_->send(kStatus, {&value, 1}, &result);
        connection_->receive();
    } catch (const StatementFault& fault) {
        // The server lost the number in a crash and has not given it out again.
        if (fault.state() == kNumberIsInTheFuture) return std::string{kAborted};
        throw;
    }
    return PQgetvalue(result.get(), 0, 0);
}

std::string PostgresqlWitness::final_status_of(const std::string& transaction) {
    Patience patience(patience_);
    std::string status = status_of(transaction);
    while (status == kInProgress && patience.wait()) status = status_of(transaction);
    return status;
}

bool PostgresqlWitness::is_primary() {
    ResultPointer result;
    connection_->send(kIsPrimary, {}, &result);
    connection_->receive();
    return std::string_view{PQgetvalue(result.get(), 0, 0)} == "t";
}

PostgresqlWitness::Outcome PostgresqlWitness::outcome_of(const std::string& transaction,
                                                         Watch watch) {
    if (transaction.empty()) return Outcome::unknown;
    const std::scoped_lock lock(mutex_);
    Patience patience(patience_);
    do {
        try {
            if (!connection_) connect();
            if (is_primary()) {
                const std::string status = final_status_of(transaction);
                if (status == kAborted) return Outcome::not_committed;
                if (status == kCommitted && watch == watch_) return Outcome::committed;
                return Outcome::unknown;
            }
        } catch (const Fault&) {
            // The server is away; a new one may answer.
        }
        drop();
    } while (patience.wait());
    return Outcome::unknown;
}

}  // namespace agora::db
