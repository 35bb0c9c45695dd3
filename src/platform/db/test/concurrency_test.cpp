#include "person.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <random>
#include <thread>

namespace agora::db {
namespace {

/// Runs the work in many threads at once: work(number of the thread).
template <typename Work>
void in_threads(int count, Work work) {
    std::vector<std::thread> threads;
    for (int number = 0; number < count; ++number) {
        threads.emplace_back([&work, number] { work(number); });
    }
    for (auto& thread : threads) thread.join();
}

class ConcurrencyTest : public PersonTest {};
AGORA_EACH_ENGINE(ConcurrencyTest);

TEST_P(ConcurrencyTest, EveryIncrementOfOneRowCounts) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana", 0); });
    in_threads(64, [&](int) {
        for (int step = 0; step < 5; ++step) {
            database().write([](WriteTx& tx) {
                const auto age = *tx.find<std::int64_t>(kAgeOf, 1);
                tx.run(kSetAge, 1, age + 1);
            });
        }
    });
    EXPECT_EQ(age_of(1), 320);
}

TEST_P(ConcurrencyTest, ARefusedNeighbourIsRolledBackAlone) {
    std::atomic<int> refused{0};
    in_threads(16, [&](int number) {
        for (int step = 0; step < 10; ++step) {
            const std::int64_t id = number * 100 + step;
            try {
                database().write([&](WriteTx& tx) {
                    insert_person(tx, id, std::to_string(id), 1);
                    // Every second one trips over its own second row.
                    insert_person(tx, id + step % 2 * 1'000'000, "second " + std::to_string(id));
                });
            } catch (const ConstraintViolated&) {
                ++refused;
            }
        }
    });
    EXPECT_EQ(refused, 80);
    EXPECT_EQ(persons(), 160);
}

TEST_P(ConcurrencyTest, IdsOfAllWritersDiffer) {
    struct PersonTag;
    using PersonId = Id<PersonTag>;
    std::mutex mutex;
    std::vector<PersonId> all;
    in_threads(8, [&](int) {
        for (int step = 0; step < 20; ++step) {
            const auto id = database().write([](WriteTx& tx) {
                const auto made = tx.new_id<PersonId>();
                tx.run(kInsertPerson, made, to_string(made), std::nullopt);
                return made;
            });
            const std::scoped_lock lock(mutex);
            all.push_back(id);
        }
    });
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
    EXPECT_EQ(persons(), 160);
}

TEST_P(ConcurrencyTest, TransfersKeepTheSumInEverySnapshot) {
    constexpr Query kSum{"test.sum", "SELECT sum(age) FROM person"};
    constexpr int kAccounts = 8;
    database().write([](WriteTx& tx) {
        for (int id = 0; id < kAccounts; ++id) insert_person(tx, id, std::to_string(id), 100);
    });
    std::atomic<bool> done{false};
    std::thread reader([&] {
        while (!done) {
            EXPECT_EQ(database().read([&](ReadTx& tx) { return *tx.find<int>(kSum); }), 800);
        }
    });
    in_threads(8, [&](int number) {
        std::mt19937 random(static_cast<unsigned>(number));
        for (int step = 0; step < 25; ++step) {
            const auto from = static_cast<std::int64_t>(random() % kAccounts);
            const auto to = static_cast<std::int64_t>(random() % kAccounts);
            database().write([&](WriteTx& tx) {
                if (*tx.find<int>(kAgeOf, from) < 7) return;
                tx.run(kAddYears, from, -7);
                tx.run(kAddYears, to, 7);
            });
        }
    });
    done = true;
    reader.join();
    EXPECT_EQ(database().read([&](ReadTx& tx) { return *tx.find<int>(kSum); }), 800);
}

TEST_P(ConcurrencyTest, WriteSkewCannotHappen) {
    // Two may leave only while two are present; each looks at both rows and changes its own.
    constexpr Query kPresent{"test.present", "SELECT count(*) FROM person WHERE age = 1"};
    for (int round = 0; round < 20; ++round) {
        const std::int64_t first = round * 2;
        database().write([&](WriteTx& tx) {
            constexpr Query kNobody{"test.nobody", "UPDATE person SET age = 0"};
            tx.run(kNobody);
            insert_person(tx, first, std::to_string(first), 1);
            insert_person(tx, first + 1, std::to_string(first + 1), 1);
        });
        in_threads(2, [&](int number) {
            database().write([&](WriteTx& tx) {
                if (*tx.find<int>(kPresent) == 2) tx.run(kSetAge, first + number, 0);
            });
        });
        EXPECT_EQ(database().read([&](ReadTx& tx) { return *tx.find<int>(kPresent); }), 1);
    }
}

TEST_P(ConcurrencyTest, FiftySeatsAreGivenFiftyTimes) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "seats", 50); });
    std::atomic<int> given{0};
    in_threads(32, [&](int) {
        for (int step = 0; step < 4; ++step) {
            const bool mine = database().write([](WriteTx& tx) {
                if (*tx.find<int>(kAgeOf, 1) == 0) return false;
                tx.run(kAddYears, 1, -1);
                return true;
            });
            if (mine) ++given;
        }
    });
    EXPECT_EQ(given, 50);
    EXPECT_EQ(age_of(1), 0);
}

}  // namespace
}  // namespace agora::db
