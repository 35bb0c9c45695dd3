// Acknowledged durable writes, 64 threads: group commit against one commit for each write (SQLite),
// and the same update as pgbench's simple-update on the same server (PostgreSQL, when
// AGORA_TEST_POSTGRESQL is set): bench_db_writes [SECONDS_OF_A_RUN [RUNS]]
#include "agora/db/database.hpp"
#include "agora/db/migration.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace agora;

constexpr int kThreads = 64;
constexpr int kConnections = 16;
constexpr int kScale = 10;
constexpr int kAccounts = 100'000 * kScale;

struct Plan {
    double seconds = 2;
    int runs = 5;
};

constexpr db::Migration kTables{"bench", "0001_account", R"sql(
    CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL);
    CREATE TABLE history (
        id BIGINT PRIMARY KEY, account_id BIGINT NOT NULL, amount BIGINT NOT NULL
    );
)sql"};
constexpr db::Query kOpen{"bench.open", "INSERT INTO account (id, balance) VALUES ($1, 0)"};
constexpr db::Query kUpdate{"bench.update", R"sql(
    UPDATE account SET balance = balance + $2 WHERE id = $1 RETURNING balance
)sql"};
constexpr db::Query kInsert{"bench.insert", R"sql(
    INSERT INTO history (id, account_id, amount) VALUES ($1, $2, $3)
)sql"};

// What pgbench -N runs, statement by statement.
constexpr db::Query kPgUpdate{"bench.pg_update", R"sql(
    UPDATE pgbench_accounts SET abalance = abalance + CAST($2 AS INTEGER)
    WHERE aid = CAST($1 AS INTEGER)
)sql"};
constexpr db::Query kPgSelect{"bench.pg_select", R"sql(
    SELECT abalance FROM pgbench_accounts WHERE aid = CAST($1 AS INTEGER)
)sql"};
constexpr db::Query kPgInsert{"bench.pg_insert", R"sql(
    INSERT INTO pgbench_history (tid, bid, aid, delta, mtime)
    VALUES (1, 1, CAST($1 AS INTEGER), CAST($2 AS INTEGER), CURRENT_TIMESTAMP)
)sql"};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Acknowledged writes a second of many threads, each calling write(random number) again and again.
template <typename Write>
double rate(double seconds, int threads, Write write) {
    std::atomic<bool> done{false};
    std::atomic<std::int64_t> written{0};
    std::vector<std::thread> running;
    const auto start = std::chrono::steady_clock::now();
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&, thread] {
            std::minstd_rand random(static_cast<unsigned>(thread) + 1);
            while (!done) {
                write(static_cast<std::int64_t>(random()));
                written.fetch_add(1, std::memory_order_relaxed);
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    done = true;
    for (auto& thread : running) thread.join();
    const std::chrono::duration<double> span = std::chrono::steady_clock::now() - start;
    return static_cast<double>(written) / span.count();
}

struct BenchTag;
using BenchId = Id<BenchTag>;

/// A SQLite file with a thousand accounts in the present folder's file system.
class SqliteBench {
 public:
    SqliteBench(const clock::Clock& clock, std::size_t group_limit) {
        std::string pattern = "bench_db_XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr) std::abort();
        folder_ = pattern;
        db::Options options;
        options.group_limit = group_limit;
        database_ = db::open("sqlite:" + (folder_ / "bench.db").string(), clock, options);
        db::migrate(*database_, {kTables}, clock.now());
        database_->write([](db::WriteTx& tx) {
            for (int id = 0; id < 1000; ++id) tx.run(kOpen, id);
        });
    }
    ~SqliteBench() {
        database_.reset();
        std::filesystem::remove_all(folder_);
    }
    double run(double seconds) {
        return rate(seconds, kThreads, [&](std::int64_t number) {
            database_->write([&](db::WriteTx& tx) {
                (void)tx.find<std::int64_t>(kUpdate, number % 1000, 1);
                tx.run(kInsert, tx.new_id<BenchId>(), number % 1000, 1);
            });
        });
    }

 private:
    std::filesystem::path folder_;
    std::unique_ptr<db::Database> database_;
};

void bench_sqlite(const Plan& plan) {
    const clock::SystemClock clock;
    SqliteBench grouped(clock, db::Options{}.group_limit);
    SqliteBench single(clock, 1);
    std::vector<double> grouped_rates;
    std::vector<double> single_rates;
    for (int run = 0; run < plan.runs; ++run) {
        single_rates.push_back(single.run(plan.seconds));
        grouped_rates.push_back(grouped.run(plan.seconds));
    }
    const double ratio = median(grouped_rates) / median(single_rates);
    std::printf("SQLite, %d threads, update + insert, median of %d runs of %.1f s\n", kThreads,
                plan.runs, plan.seconds);
    std::printf("  one commit a write %10.0f /s\n", median(single_rates));
    std::printf("  group commit       %10.0f /s   ratio %.1f (wanted: 5)\n", median(grouped_rates),
                ratio);
}

std::string output_of(const std::string& command) {
    std::string output;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::array<char, 4096> part{};
    while (pipe && ::fgets(part.data(), part.size(), pipe.get()) != nullptr) output += part.data();
    return output;
}

double pgbench_rate(const std::string& url, const std::string& protocol, double seconds) {
    const std::string output = output_of(
        "pgbench -n -N -M " + protocol + " -c " + std::to_string(kConnections) + " -j 2 -T " +
        std::to_string(std::max(1, static_cast<int>(seconds))) + " '" + url + "' 2>/dev/null");
    const std::size_t at = output.find("tps = ");
    return at == std::string::npos ? 0 : std::strtod(output.c_str() + at + 6, nullptr);
}

double postgresql_rate(db::Database& database, double seconds) {
    return rate(seconds, kThreads, [&](std::int64_t number) {
        const std::int64_t account = number % kAccounts + 1;
        database.write([&](db::WriteTx& tx) {
            tx.run(kPgUpdate, account, 1);
            (void)tx.find<std::int64_t>(kPgSelect, account);
            tx.queue(kPgInsert, account, 1);
        });
    });
}

void bench_postgresql(const std::string& url, const Plan& plan) {
    const clock::SystemClock clock;
    db::Options options;
    options.connections = kConnections;
    const auto database = db::open(url, clock, options);
    output_of("pgbench -i -q -s " + std::to_string(kScale) + " '" + url + "' 2>&1");
    std::vector<double> simple;
    std::vector<double> prepared;
    std::vector<double> ours;
    for (int run = 0; run < plan.runs; ++run) {
        simple.push_back(pgbench_rate(url, "simple", plan.seconds));
        prepared.push_back(pgbench_rate(url, "prepared", plan.seconds));
        ours.push_back(postgresql_rate(*database, plan.seconds));
    }
    std::printf(
        "PostgreSQL, %d connections, simple-update, scale %d, median of %d runs of %.1f s\n",
        kConnections, kScale, plan.runs, plan.seconds);
    std::printf("  pgbench -N              %8.0f /s\n", median(simple));
    std::printf("  pgbench -N -M prepared  %8.0f /s\n", median(prepared));
    std::printf("  agora, %d threads       %8.0f /s   ratio %.2f and %.2f (wanted: 0.7)\n",
                kThreads, median(ours), median(ours) / median(simple),
                median(ours) / median(prepared));
}

}  // namespace

int main(int count, char** words) {
    Plan plan;
    if (count > 1) plan.seconds = std::atof(words[1]);
    if (count > 2) plan.runs = std::atoi(words[2]);
    bench_sqlite(plan);
    if (const char* url = std::getenv("AGORA_TEST_POSTGRESQL"); url != nullptr) {
        bench_postgresql(url, plan);
    } else {
        std::puts("PostgreSQL is left out: AGORA_TEST_POSTGRESQL is not set");
    }
    return 0;
}
