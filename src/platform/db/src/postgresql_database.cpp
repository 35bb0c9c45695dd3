#include "postgresql_database.hpp"

#include "agora/db/dump.hpp"
#include "id_source.hpp"
#include "patience.hpp"
#include "postgresql_fault.hpp"
#include "postgresql_pool.hpp"
#include "postgresql_transaction.hpp"
#include "postgresql_witness.hpp"
#include "query_counters.hpp"
#include "transaction_guard.hpp"

#include <mutex>
#include <utility>

namespace agora::db {
namespace {

constexpr Query kNoStatementLimit{"db.no_limit", "SET LOCAL statement_timeout = 0"};
constexpr Query kNoIdleLimit{"db.no_limit", "SET LOCAL idle_in_transaction_session_timeout = 0"};
// A number of ours, the same on all nodes.
constexpr Query kMaintenanceLock{"db.maintenance_lock", "SELECT pg_advisory_xact_lock(4702111)"};

class PostgresqlDatabase final : public Database {
 public:
    PostgresqlDatabase(const std::string& url, const clock::Clock& clock, const Options& options)
        : options_(options),
          ids_(clock, options.node, options.ids_after),
          pool_(url, options, counters_),
          witness_(pool_, options.patience) {
        wait_for_server();
    }

    Engine engine() const override { return Engine::postgresql; }
    std::vector<QueryStatistics> statistics() const override { return counters_.statistics(); }
    void maintain(const std::function<void(MaintenanceTx&)>& work) override;
    void copy_to(const std::filesystem::path& file) override { write_dump(*this, file); }

 protected:
    void run_read(const std::function<void(ReadTx&)>& work) override;
    void run_write(const std::function<Verdict(WriteTx&)>& work) override;

 private:
    void wait_for_server();
    using Acts = PostgresqlWriteTx::Acts;
    using Outcome = PostgresqlWitness::Outcome;
    Acts write_until_done(const std::function<Verdict(WriteTx&)>& work);
    static Verdict run_work(const std::function<Verdict(WriteTx&)>& work, PostgresqlWriteTx& tx);
    Outcome write_once(const std::function<Verdict(WriteTx&)>& work, Acts& acts);
    Outcome commit(PostgresqlWriteTx& tx, PostgresqlWitness::Watch watch);

    const Options options_;
    QueryCounters counters_;
    IdSource ids_;
    PostgresqlPool pool_;
    PostgresqlWitness witness_;
    std::mutex repeating_;
};

/// A server that is coming up is waited for; one that is not there is a fault at once.
void PostgresqlDatabase::wait_for_server() {
    Patience patience(options_.patience);
    while (true) {
        try {
            const PostgresqlPool::Lease reachable(pool_);
            return;
        } catch (const ConnectionLost&) {
            if (!pool_.is_answered() || !patience.wait()) throw;
        }
    }
}

void PostgresqlDatabase::run_read(const std::function<void(ReadTx&)>& work) {
    const TransactionGuard guard(this);
    Patience patience(options_.patience);
    while (true) {
        try {
            const PostgresqlPool::Lease lease(pool_);
            PostgresqlReadTx tx(*lease);
            try {
                work(tx);
            } catch (...) {
                tx.session().roll_back();
                tx.session().rethrow_if_repeatable();
                throw;
            }
            tx.session().rethrow_if_repeatable();
            return tx.session().end_reading();
        } catch (const ConnectionLost&) {
            if (!patience.wait()) throw;
        } catch (const Conflict&) {
            if (!patience.wait()) throw;
        }
    }
}

/// Either outcome is sure; throws OutcomeUnknown when it cannot be.
PostgresqlWitness::Outcome PostgresqlDatabase::commit(PostgresqlWriteTx& tx,
                                                       PostgresqlWitness::Watch watch) {
    try {
        tx.session().commit();
        return Outcome::committed;
    } catch (const CommitLost& lost) {
        const Outcome outcome = witness_.outcome_of(lost.transaction(), watch);
        if (outcome == Outcome::unknown) throw OutcomeUnknown(lost.what());
        return outcome;
    } catch (...) {
        tx.session().roll_back();
        throw;
    }
}

/// What the work decided; a conflict or a lost connection comes out, whatever the work made of it.
Verdict PostgresqlDatabase::run_work(const std::function<Verdict(WriteTx&)>& work,
                                     PostgresqlWriteTx& tx) {
    try {
        const Verdict verdict = work(tx);
        tx.session().rethrow_if_repeatable();
        return verdict;
    } catch (...) {
        tx.session().roll_back();
        tx.session().rethrow_if_repeatable();
        throw;
    }
}

PostgresqlWitness::Outcome PostgresqlDatabase::write_once(
    const std::function<Verdict(WriteTx&)>& work, Acts& acts) {
    const auto watch = witness_.stand_by();
    const TransactionGuard guard(this);
    const PostgresqlPool::Lease lease(pool_);
    PostgresqlWriteTx tx(*lease, ids_, PostgresqlWriteTx::Kind::write);
    if (run_work(work, tx) == Verdict::roll_back) {
        tx.session().roll_back();
        return Outcome::committed;
    }
    acts = tx.take_acts();
    return commit(tx, watch);
}

/// Runs the work again after a conflict and after a lost connection. Repetitions go one by one, so
/// that many who want the same row do not keep each other from it.
PostgresqlWriteTx::Acts PostgresqlDatabase::write_until_done(
    const std::function<Verdict(WriteTx&)>& work) {
    Patience patience(options_.patience);
    std::unique_lock one_by_one(repeating_, std::defer_lock);
    while (true) {
        Acts acts;
        try {
            if (write_once(work, acts) == Outcome::committed) return acts;
        } catch (const ConnectionLost&) {
            if (!patience.wait()) throw;
        } catch (const Conflict&) {
            if (patience.is_over()) throw;
        }
        if (!one_by_one) one_by_one.lock();
    }
}

void PostgresqlDatabase::run_write(const std::function<Verdict(WriteTx&)>& work) {
    const Acts acts = write_until_done(work);
    for (const auto& act : acts) act();
}

void PostgresqlDatabase::maintain(const std::function<void(MaintenanceTx&)>& work) {
    const auto watch = witness_.stand_by();
    const TransactionGuard guard(this);
    const PostgresqlPool::Lease lease(pool_);
    PostgresqlWriteTx tx(*lease, ids_, PostgresqlWriteTx::Kind::maintenance);
    try {
        tx.session().enqueue(kNoStatementLimit);
        tx.session().enqueue(kNoIdleLimit);
        tx.session().enqueue(kMaintenanceLock);
        tx.session().receive();
        work(tx);
        if (commit(tx, watch) != Outcome::committed) throw Fault("db.maintain: it was not committed");
    } catch (...) {
        tx.session().roll_back();
        throw;
    }
}

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, const clock::Clock& clock,
                                          const Options& options) {
    return std::make_unique<PostgresqlDatabase>(url, clock, options);
}

}  // namespace agora::db
