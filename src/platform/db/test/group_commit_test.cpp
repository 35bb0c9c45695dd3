#include "person.hpp"

#include <atomic>
#include <latch>
#include <thread>

namespace agora::db {
namespace {

const std::string kLong(20'000, 'x');

/// SQLite alone: what happens to the others when one of a group breaks the whole group.
class GroupCommitTest : public testing::Test {
 protected:
    static Options options() {
        Options options;
        options.page_limit = 40;
        return options;
    }
    GroupCommitTest() { migrate(*database_, {kPersonTables}, clock_.now()); }

    /// Keeps the writer busy until all the works wait behind it, so that they make one group.
    template <typename Work>
    void in_one_group(int count, Work work) {
        std::latch waiting(count);
        std::vector<std::thread> threads;
        std::thread blocker([&] {
            database_->write([&](WriteTx&) {
                waiting.wait();
                std::this_thread::sleep_for(std::chrono::milliseconds{20});
            });
        });
        for (int number = 0; number < count; ++number) {
            threads.emplace_back([&, number] {
                waiting.count_down();
                work(number);
            });
        }
        blocker.join();
        for (auto& thread : threads) thread.join();
    }
    int count(const Query& query) {
        return database_->read([&](ReadTx& tx) { return *tx.find<int>(query); });
    }
    std::int64_t calls_of(std::string_view name) {
        for (const auto& query : database_->statistics()) {
            if (query.name == name) return query.count;
        }
        return 0;
    }

    clock::SystemClock clock_;
    TestDatabase database_{Engine::sqlite, clock_, options()};
};

TEST_F(GroupCommitTest, ManyClosuresShareOneCommit) {
    constexpr int kTries = 5;  // on a busy machine some come after the group is closed
    std::int64_t fewest = 20;
    for (int tried = 0; tried < kTries && fewest > 3; ++tried) {
        const auto before = calls_of("db.commit");
        in_one_group(20, [&](int number) {
            database_->write([&](WriteTx& tx) {
                const int person = tried * 20 + number;
                insert_person(tx, person, std::to_string(person));
            });
        });
        EXPECT_EQ(count(kCountPersons), (tried + 1) * 20);
        fewest = std::min(fewest, calls_of("db.commit") - before);
    }
    EXPECT_LE(fewest, 3);
}

TEST_F(GroupCommitTest, AFullDiskFailsOnlyThoseWhoDoNotFit) {
    std::atomic<int> done{0};
    std::atomic<int> failed{0};
    std::atomic<int> acts{0};
    in_one_group(20, [&](int number) {
        try {
            database_->write([&](WriteTx& tx) {
                tx.after_commit([&] { ++acts; });
                // Two of them want more than there is.
                const bool large = number == 5 || number == 11;
                for (int part = 0; part < (large ? 20 : 1); ++part) {
                    const std::string name = std::to_string(number * 100 + part);
                    insert_person(tx, number * 100 + part, large ? name + kLong : name);
                }
            });
            ++done;
        } catch (const ConstraintViolated&) {
            ADD_FAILURE() << "a full disk is no constraint";
        } catch (const Fault&) {
            ++failed;
        }
    });
    EXPECT_EQ(failed, 2);
    EXPECT_EQ(done, 18);
    EXPECT_EQ(acts, 18);
    EXPECT_EQ(count(kCountPersons), 18);
}

TEST_F(GroupCommitTest, AWorkThatHidesAFullDiskIsNotCommitted) {
    in_one_group(3, [&](int number) {
        const auto work = [&](WriteTx& tx) {
            insert_person(tx, number, std::to_string(number));
            if (number != 1) return;
            try {
                for (int part = 0; part < 20; ++part) {
                    insert_person(tx, 100 + part, std::to_string(part) + kLong);
                }
            } catch (const Fault&) {
                // Goes on as if nothing had happened.
            }
        };
        if (number == 1) {
            EXPECT_THROW(database_->write(work), Fault);
        } else {
            database_->write(work);
        }
    });
    EXPECT_EQ(count(kCountPersons), 2);
}

TEST_F(GroupCommitTest, ADeferredFaultFailsOnlyItsOwner) {
    database_->run_script(R"sql(
        CREATE TABLE late (
            id BIGINT PRIMARY KEY,
            person_id BIGINT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
        );
    )sql");
    constexpr Query kInsertLate{"test.insert_late",
                                "INSERT INTO late (id, person_id) VALUES ($1, $2)"};
    std::atomic<int> failed{0};
    in_one_group(10, [&](int number) {
        try {
            database_->write([&](WriteTx& tx) {
                if (number == 4) {
                    tx.run(kInsertLate, number, 999);
                } else {
                    insert_person(tx, number, std::to_string(number));
                }
            });
        } catch (const ConstraintViolated& refused) {
            EXPECT_EQ(refused.constraint(), Constraint::foreign_key);
            ++failed;
        }
    });
    EXPECT_EQ(failed, 1);
    EXPECT_EQ(count(kCountPersons), 9);
}

TEST_F(GroupCommitTest, ACopyIsWholeWhileWritingGoesOn) {
    std::atomic<bool> done{false};
    std::atomic<int> written{0};
    std::thread writer([&] {
        for (int id = 0; !done; ++id) {
            database_->write([&](WriteTx& tx) {
                insert_person(tx, id * 2, std::to_string(id));
                insert_person(tx, id * 2 + 1, "twin of " + std::to_string(id));
            });
            ++written;
            if (id > 200) break;
        }
    });
    while (written < 5) std::this_thread::yield();
    const auto file = database_.folder() / "copy.db";
    database_->copy_to(file);
    done = true;
    writer.join();
    const auto copy = open("sqlite:" + file.string(), clock_);
    const int persons = copy->read([](ReadTx& tx) { return *tx.find<int>(kCountPersons); });
    EXPECT_GE(persons, 10);
    EXPECT_EQ(persons % 2, 0);
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".unfinished"));
}

TEST_F(GroupCommitTest, TheFileIsItsOwnersOnly) {
    using std::filesystem::perms;
    for (const std::string name : {"agora.db", "agora.db-wal"}) {
        const auto mode = std::filesystem::status(database_.folder() / name).permissions();
        EXPECT_EQ(mode, perms::owner_read | perms::owner_write) << name;
    }
}

}  // namespace
}  // namespace agora::db
