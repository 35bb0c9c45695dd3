#include "crash_load.hpp"

#include "agora/base/assert.hpp"
#include "agora/clock/clock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <thread>
#include <unordered_set>

namespace agora::db {

const Migration kCrashTables{"test", "0001_orders", R"sql(
    CREATE TABLE "order" (id BIGINT PRIMARY KEY, thread BIGINT NOT NULL, state TEXT NOT NULL);
    CREATE TABLE line (
        id BIGINT PRIMARY KEY,
        order_id BIGINT NOT NULL REFERENCES "order" (id),
        words TEXT NOT NULL
    );
    CREATE INDEX line_order ON line (order_id);
    CREATE TABLE tally (thread BIGINT PRIMARY KEY, orders BIGINT NOT NULL);
)sql"};

namespace {

constexpr int kThreads = 16;
constexpr int kLines = 3;

struct OrderTag;
using OrderId = Id<OrderTag>;

enum class OrderRefusal { every_seventh };

RefusalText refusal_text(OrderRefusal) {
    return {"every_seventh", RefusalKind::rule, "Every seventh is refused."};
}

constexpr Query kInsertOrder{"test.insert_order",
                             R"(INSERT INTO "order" (id, thread, state) VALUES ($1, $2, $3))"};
constexpr Query kInsertLine{"test.insert_line",
                            "INSERT INTO line (id, order_id, words) VALUES ($1, $2, $3)"};
constexpr Query kTally{"test.tally", R"sql(
    INSERT INTO tally (thread, orders) VALUES ($1, 1)
    ON CONFLICT (thread) DO UPDATE SET orders = tally.orders + 1
)sql"};

Result<OrderId> place_order(WriteTx& tx, int thread, bool is_refused) {
    const auto id = tx.new_id<OrderId>();
    tx.run(kInsertOrder, id, thread, is_refused ? "refused" : "placed");
    for (int line = 0; line < kLines; ++line) {
        tx.queue(kInsertLine, tx.new_id<OrderId>(), id, std::string(100, 'x'));
    }
    if (is_refused) return OrderRefusal::every_seventh;
    tx.run(kTally, thread);
    return id;
}

void acknowledge(int file, OrderId id) {
    const std::int64_t number = id.value();
    AGORA_ASSERT(::write(file, &number, sizeof number) == sizeof number);
    AGORA_ASSERT(::fdatasync(file) == 0);
}

void write_orders(Database& database, int thread, const std::filesystem::path& folder) {
    const auto path = folder / ("acknowledged_" + std::to_string(thread));
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    AGORA_ASSERT(file >= 0);
    for (int step = 1;; ++step) {
        try {
            const auto placed =
                database.write([&](WriteTx& tx) { return place_order(tx, thread, step % 7 == 0); });
            if (placed) acknowledge(file, *placed);
        } catch (const OutcomeUnknown&) {
            // In or not, but whole; nothing was promised.
        }
    }
}

constexpr Query kAllOrders{"test.all_orders", R"(SELECT id FROM "order")"};
constexpr Query kHalfDone{"test.half_done", R"sql(
    SELECT count(*) FROM "order" o
    WHERE o.state <> 'placed' OR (SELECT count(*) FROM line l WHERE l.order_id = o.id) <> 3
)sql"};
constexpr Query kStrayLines{"test.stray_lines", R"sql(
    SELECT count(*) FROM line WHERE order_id NOT IN (SELECT id FROM "order")
)sql"};
constexpr Query kWrongTallies{"test.wrong_tallies", R"sql(
    SELECT count(*) FROM tally t
    WHERE t.orders <> (SELECT count(*) FROM "order" o WHERE o.thread = t.thread)
)sql"};
constexpr Query kIntegrity{"test.integrity", "PRAGMA integrity_check"};

}  // namespace

void write_until_killed(const std::string& url, const std::filesystem::path& folder) {
    const clock::SystemClock clock;
    const auto database = open(url, clock);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] { write_orders(*database, thread, folder); });
    }
    for (auto& thread : threads) thread.join();
    AGORA_ASSERT(false);
}

std::vector<std::int64_t> acknowledged_orders(const std::filesystem::path& folder) {
    std::vector<std::int64_t> numbers;
    for (int thread = 0; thread < kThreads; ++thread) {
        std::ifstream file(folder / ("acknowledged_" + std::to_string(thread)), std::ios::binary);
        std::int64_t number = 0;
        while (file.read(reinterpret_cast<char*>(&number), sizeof number)) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

std::vector<std::string> faults_of(Database& database,
                                   const std::vector<std::int64_t>& acknowledged) {
    return database.read([&](ReadTx& tx) {
        std::vector<std::string> faults;
        std::unordered_set<std::int64_t> orders;
        tx.each<std::int64_t>(kAllOrders, [&](std::int64_t id) { orders.insert(id); });
        for (const std::int64_t id : acknowledged) {
            if (!orders.contains(id)) faults.push_back("lost: order " + std::to_string(id));
        }
        const auto count = [&](const Query& query, const std::string& what) {
            const auto found = *tx.find<std::int64_t>(query);
            if (found != 0) faults.push_back(std::to_string(found) + " " + what);
        };
        count(kHalfDone, "orders are half-done");
        count(kStrayLines, "lines have no order");
        count(kWrongTallies, "tallies are wrong");
        if (tx.engine() == Engine::sqlite) {
            const auto answer = *tx.find<std::string>(kIntegrity);
            if (answer != "ok") faults.push_back("integrity_check: " + answer);
        }
        return faults;
    });
}

}  // namespace agora::db
