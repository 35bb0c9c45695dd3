// Many writers on few lists, then a search for every anomaly that a serial order cannot have:
// agora_db_isolation_test sqlite|postgresql [TRANSACTIONS [SEED]]
#include "agora/db/testing.hpp"
#include "isolation_history.hpp"

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

namespace agora::db {
namespace {

constexpr int kThreads = 16;
constexpr std::int64_t kLists = 6;
constexpr std::int64_t kRunsOnSameLists = 400;

// Without a unique key, so that nothing but isolation keeps the lists in order.
constexpr Migration kTables{"test", "0001_list", R"sql(
    CREATE TABLE item (
        list_id BIGINT NOT NULL, place BIGINT NOT NULL, element BIGINT PRIMARY KEY
    );
    CREATE INDEX item_list ON item (list_id, place);
)sql"};

struct Item {
    std::int64_t list_id = 0;
    std::int64_t place = 0;
    std::int64_t element = 0;
};
AGORA_FIELDS(Item, list_id, place, element)

constexpr Query kLast{"test.last", R"sql(
    SELECT list_id, place, element FROM item WHERE list_id = $1 ORDER BY place DESC LIMIT 1
)sql"};
constexpr Query kAdd{"test.add", "INSERT INTO item (list_id, place, element) VALUES ($1, $2, $3)"};
constexpr Query kAll{"test.all",
                     "SELECT list_id, place, element FROM item ORDER BY list_id, place"};

Step look(ReadTx& tx, std::int64_t list) {
    const Item last = tx.find<Item>(kLast, list).value_or(Item{});
    return {.list = list, .length = last.place, .last = last.element};
}

class IsolationTest {
 public:
    IsolationTest(Engine engine, std::int64_t transactions, unsigned seed)
        : engine_(engine), transactions_(transactions), seed_(seed), database_(engine, clock_) {
        migrate(*database_, {kTables}, clock_.now());
    }

    int run() {
        std::vector<std::vector<Committed>> histories(kThreads);
        std::vector<std::thread> threads;
        for (unsigned thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] { work(seed_ + thread, histories[thread]); });
        }
        for (auto& thread : threads) thread.join();
        std::vector<Committed> all;
        for (auto& history : histories) all.insert(all.end(), history.begin(), history.end());
        const auto found = anomalies(all, final_lists());
        for (const std::string& anomaly : found) std::cout << anomaly << '\n';
        std::cout << (engine_ == Engine::sqlite ? "SQLite: " : "PostgreSQL: ") << all.size()
                  << " transactions, seed " << seed_ << ", " << found.size() << " anomalies\n";
        return found.empty() ? 0 : 1;
    }

 private:
    void work(unsigned seed, std::vector<Committed>& history) {
        std::mt19937 random(seed);
        for (std::int64_t number = ++last_; number <= transactions_; number = ++last_) {
            const auto choice = static_cast<unsigned>(random());
            const std::int64_t first = number / kRunsOnSameLists * kLists;
            history.push_back(choice % 5 == 0 ? read(number, first) : write(number, first, choice));
        }
    }

    Committed read(std::int64_t number, std::int64_t first) {
        return database_->read([&](ReadTx& tx) {
            Committed run{.number = number, .only_reads = true, .steps = {}};
            for (std::int64_t list = 0; list < kLists; ++list) {
                run.steps.push_back(look(tx, first + list));
            }
            return run;
        });
    }

    /// The same choice makes the same steps, because the work may run again.
    Committed write(std::int64_t number, std::int64_t first, unsigned choice) {
        return database_->write([&](WriteTx& tx) {
            std::minstd_rand random(choice);
            Committed run{.number = number, .only_reads = false, .steps = {}};
            const auto steps = static_cast<std::int64_t>(1 + random() % 4);
            for (std::int64_t place = 0; place < steps; ++place) {
                Step step = look(tx, first + static_cast<std::int64_t>(random() % kLists));
                if (random() % 2 == 0) {
                    step.added = number * kMostSteps + place;
                    tx.run(kAdd, step.list, step.length + 1, step.added);
                }
                run.steps.push_back(step);
            }
            return run;
        });
    }

    FinalLists final_lists() {
        FinalLists lists;
        database_->read([&](ReadTx& tx) {
            tx.each<Item>(kAll,
                          [&](const Item& item) { lists[item.list_id].push_back(item.element); });
        });
        return lists;
    }

    Engine engine_;
    std::int64_t transactions_;
    unsigned seed_;
    clock::SystemClock clock_;
    TestDatabase database_;
    std::atomic<std::int64_t> last_{0};
};

}  // namespace
}  // namespace agora::db

int main(int count, char** words) {
    using namespace agora::db;
    const std::string_view name = count > 1 ? words[1] : "";
    if (name != "sqlite" && name != "postgresql") return 2;
    const Engine engine = name == "sqlite" ? Engine::sqlite : Engine::postgresql;
    constexpr int kSkipped = 77;
    if (engine == Engine::postgresql && engines_to_test().size() < 2) return kSkipped;
    const std::int64_t transactions = count > 2 ? std::atoll(words[2]) : 1000;
    const unsigned seed = count > 3 ? static_cast<unsigned>(std::strtoul(words[3], nullptr, 10))
                                    : std::random_device{}();
    return IsolationTest(engine, transactions, seed).run();
}
