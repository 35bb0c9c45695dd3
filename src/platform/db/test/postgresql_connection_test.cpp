#include "cutting_proxy.hpp"
#include "person.hpp"
#include "postgresql_witness.hpp"
#include "query_counters.hpp"

#include <atomic>
#include <latch>
#include <thread>

namespace agora::db {
namespace {

constexpr Query kOwnBackend{"test.own_backend", "SELECT pg_backend_pid()"};
constexpr Query kTerminate{"test.terminate",
                           "SELECT CAST(pg_terminate_backend(CAST($1 AS INTEGER)) AS INTEGER)"};
constexpr Query kTerminateOthers{"test.terminate_others", R"sql(
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND application_name = $1
)sql"};

/// PostgreSQL alone: lost connections and conflicts, which the caller must not notice.
class PostgresqlConnectionTest : public testing::Test {
 protected:
    void SetUp() override {
        if (engines_to_test().size() < 2) GTEST_SKIP();
        database_.emplace(Engine::postgresql, clock_, options_);
        killer_ = open(database_->url(), clock_);
        migrate(**database_, {kPersonTables}, clock_.now());
    }
    Database& database() { return **database_; }
    void terminate(std::int64_t backend) {
        killer_->read([&](ReadTx& tx) { EXPECT_EQ(*tx.find<int>(kTerminate, backend), 1); });
    }
    int persons() {
        return database().read([](ReadTx& tx) { return *tx.find<int>(kCountPersons); });
    }

    clock::SystemClock clock_;
    Options options_;
    std::optional<TestDatabase> database_;
    std::unique_ptr<Database> killer_;
};

TEST_F(PostgresqlConnectionTest, AWriteGoesOnAfterItsConnectionIsKilledInTheMiddle) {
    int runs = 0;
    int acts = 0;
    database().write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        tx.after_commit([&] { ++acts; });
        if (++runs == 1) terminate(*tx.find<std::int64_t>(kOwnBackend));
        insert_person(tx, 2, "Ben");
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(acts, 1);
    EXPECT_EQ(persons(), 2);
}

TEST_F(PostgresqlConnectionTest, AReadGoesOnAfterItsConnectionIsKilledInTheMiddle) {
    int runs = 0;
    database().read([&](ReadTx& tx) {
        const auto backend = *tx.find<std::int64_t>(kOwnBackend);
        if (++runs == 1) terminate(backend);
        EXPECT_EQ(*tx.find<int>(kCountPersons), 0);
    });
    EXPECT_EQ(runs, 2);
}

TEST_F(PostgresqlConnectionTest, ALossJustBeforeTheCommitIsFoundOutAndRepeated) {
    int runs = 0;
    database().write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        // Nothing is sent after this but COMMIT.
        if (++runs == 1) terminate(*tx.find<std::int64_t>(kOwnBackend));
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(persons(), 1);
}

TEST_F(PostgresqlConnectionTest, ACommitWhoseAnswerIsLostIsFoundOutAndNotRepeated) {
    CuttingProxy proxy(database_->url());
    const auto cut = open(proxy.url(), clock_, options_);
    int runs = 0;
    int acts = 0;
    cut->write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        tx.after_commit([&] { ++acts; });
        if (++runs == 1) proxy.cut_next(CuttingProxy::Cut::answer);
    });
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(acts, 1);
    EXPECT_EQ(persons(), 1);
}

TEST_F(PostgresqlConnectionTest, ACommitThatDoesNotArriveIsFoundOutAndRepeated) {
    CuttingProxy proxy(database_->url());
    const auto cut = open(proxy.url(), clock_, options_);
    int runs = 0;
    cut->write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        if (++runs == 1) proxy.cut_next(CuttingProxy::Cut::request);
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(persons(), 1);
}

TEST_F(PostgresqlConnectionTest, AnOutcomeThatNobodyWitnessedIsUnknown) {
    CuttingProxy proxy(database_->url());
    const auto cut = open(proxy.url(), clock_, options_);
    const auto work = [&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        proxy.cut_next(CuttingProxy::Cut::answer_and_all_others);
    };
    EXPECT_THROW(cut->write(work), OutcomeUnknown);
    EXPECT_EQ(persons(), 1);
    cut->write([](WriteTx& tx) { insert_person(tx, 2, "Ben"); });
    EXPECT_EQ(persons(), 2);
}

TEST_F(PostgresqlConnectionTest, AWitnessThatCameLaterIsNotBelieved) {
    QueryCounters counters;
    const PostgresqlPool pool(database_->url(), options_, counters);
    PostgresqlWitness witness(pool, options_.patience);
    const auto before = witness.stand_by();
    constexpr Query kNumber{"test.transaction", "SELECT CAST(pg_current_xact_id() AS TEXT)"};
    std::string number;
    database().write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        number = *tx.find<std::string>(kNumber);
    });
    EXPECT_EQ(witness.outcome_of(number, before), PostgresqlWitness::Outcome::committed);
    killer_->read([&](ReadTx& tx) { EXPECT_GE(*tx.find<int>(kTerminateOthers, "agora"), 2); });
    // The first who asks makes a new connection; for the second it is as new.
    EXPECT_EQ(witness.outcome_of(number, before), PostgresqlWitness::Outcome::unknown);
    EXPECT_EQ(witness.outcome_of(number, before), PostgresqlWitness::Outcome::unknown);
    EXPECT_EQ(witness.outcome_of(number, witness.stand_by()),
              PostgresqlWitness::Outcome::committed);
}

TEST_F(PostgresqlConnectionTest, IdleConnectionsThatDiedAreReplaced) {
    std::vector<std::thread> threads;
    std::latch all(8);
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&] {
            database().read([&](ReadTx& tx) {
                (void)tx.find<int>(kCountPersons);
                all.arrive_and_wait();
            });
        });
    }
    for (auto& thread : threads) thread.join();
    killer_->read([&](ReadTx& tx) { EXPECT_GE(*tx.find<int>(kTerminateOthers, "agora"), 9); });
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    EXPECT_EQ(persons(), 1);
}

TEST_F(PostgresqlConnectionTest, OneOfADeadlockedPairRunsAgain) {
    database().write([](WriteTx& tx) {
        insert_person(tx, 1, "Ana", 0);
        insert_person(tx, 2, "Ben", 0);
    });
    std::latch both(2);
    std::atomic<int> runs{0};
    const auto cross = [&](std::int64_t first, std::int64_t second) {
        database().write([&](WriteTx& tx) {
            tx.run(kAddYears, first, 1);
            if (++runs <= 2) both.arrive_and_wait();
            tx.run(kAddYears, second, 1);
        });
    };
    std::thread other([&] { cross(2, 1); });
    cross(1, 2);
    other.join();
    EXPECT_GE(runs, 3);
    database().read([](ReadTx& tx) {
        EXPECT_EQ(*tx.find<int>(kAgeOf, 1), 2);
        EXPECT_EQ(*tx.find<int>(kAgeOf, 2), 2);
    });
}

TEST_F(PostgresqlConnectionTest, AConflictThatTheWorkHidesIsRepeatedToo) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana", 0); });
    int runs = 0;
    database().write([&](WriteTx& tx) {
        const auto age = *tx.find<std::int64_t>(kAgeOf, 1);
        if (++runs == 1) {
            std::thread([&] {
                database().write([](WriteTx& other) { other.run(kSetAge, 1, 10); });
            }).join();
        }
        try {
            tx.run(kSetAge, 1, age + 1);
        } catch (const Fault&) {
            // Takes it for something else.
        }
    });
    EXPECT_EQ(runs, 2);
    database().read([](ReadTx& tx) { EXPECT_EQ(*tx.find<int>(kAgeOf, 1), 11); });
}

TEST_F(PostgresqlConnectionTest, AStatementThatTakesTooLongIsAFault) {
    Options options;
    options.statement_timeout = std::chrono::milliseconds{50};
    const auto hasty = open(database_->url(), clock_, options);
    constexpr Query kSleep{"test.sleep", "SELECT CAST(pg_sleep(10) AS TEXT)"};
    EXPECT_THROW(hasty->read([&](ReadTx& tx) { return tx.find<std::string>(kSleep); }), Fault);
    EXPECT_EQ(hasty->read([&](ReadTx& tx) { return *tx.find<int>(kCountPersons); }), 0);
}

TEST_F(PostgresqlConnectionTest, AServerThatIsNotThereIsAFaultWithoutWaiting) {
    EXPECT_THROW(open("postgresql:///none?host=/nowhere", clock_), Fault);
}

TEST_F(PostgresqlConnectionTest, ChangedColumnsAreNoticed) {
    EXPECT_EQ(persons(), 0);
    constexpr Query kEverything{"test.everything", "SELECT * FROM pet"};
    const auto columns = [&] {
        int count = 0;
        database().read([&](ReadTx& tx) {
            tx.each_row(kEverything, {}, [&](const RowReader& row) { count = row.columns(); });
        });
        return count;
    };
    database().write([](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        tx.run(kInsertPet, 1, 1);
    });
    EXPECT_EQ(columns(), 2);
    killer_->run_script("ALTER TABLE pet ADD COLUMN name TEXT");
    EXPECT_EQ(columns(), 3);
}

}  // namespace
}  // namespace agora::db
