// Acknowledged transfers of credits, 64 threads (goal P11: 5,000 a second): posted at once, or proposed and confirmed
// in two writes; against a bare double entry without limits, keys, hashes or journal in the same run. On SQLite, and on
// PostgreSQL when AGORA_TEST_POSTGRESQL is set: bench_ledger_transfers [SECONDS_OF_A_RUN [RUNS]]
#include "agora/ledger/transfer.hpp"
#include "agora/resources/embedded.hpp"
#include "agora/schema/schema.hpp"
#include "measure.hpp"

#include <stdlib.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <thread>

namespace {

using namespace agora;

constexpr int kThreads = 64;
constexpr int kAccounts = 10'000;
constexpr std::int64_t kWanted = 5'000;

constexpr db::Migration kBare{"bench", "0001_bare", R"sql(
    CREATE TABLE bare_account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL);
    CREATE TABLE bare_entry (id BIGINT PRIMARY KEY, account_id BIGINT NOT NULL, amount BIGINT NOT NULL);
)sql"};
constexpr db::Query kOpenBare{"bench.open",
                              "INSERT INTO bare_account (id, balance) VALUES ($1, 0)"};
constexpr db::Query kMoveBare{"bench.move", R"sql(
    UPDATE bare_account SET balance = balance + $2 WHERE id = $1
)sql"};
constexpr db::Query kEnterBare{"bench.enter", R"sql(
    INSERT INTO bare_entry (id, account_id, amount) VALUES ($1, $2, $3)
)sql"};
using BareId = Id<struct BareTag>;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Acknowledged a second over all threads; move(thread, number, payer, payee) says whether it was taken.
template <typename Move>
double rate(double seconds, Move move) {
    std::atomic<bool> done{false};
    std::atomic<std::int64_t> moved{0};
    std::vector<std::thread> threads;
    const double start = bench::seconds_now();
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            std::minstd_rand random(static_cast<unsigned>(thread) + 1);
            for (std::int64_t number = 0; !done; ++number) {
                const std::size_t payer = random() % kAccounts;
                const std::size_t payee = (payer + 1 + random() % (kAccounts - 1)) % kAccounts;
                if (move(thread, number, payer, payee)) moved.fetch_add(1);
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    done = true;
    for (std::thread& thread : threads) thread.join();
    return static_cast<double>(moved) / (bench::seconds_now() - start);
}

class LedgerBench {
 public:
    explicit LedgerBench(const std::string& url, const clock::Clock& clock)
        : clock_(clock), database_(db::open(url, clock)) {
        auto migrations = schema::migrations_of(resources::embedded(), database_->engine(),
                                                {"journal", "ledger"});
        migrations.push_back(kBare);
        db::migrate(*database_, migrations, clock.now());
        for (int first = 0; first < kAccounts; first += 100) {
            database_->write([&](db::WriteTx& tx) {
                for (int owner = first + 1; owner <= first + 100; ++owner) {
                    accounts_.resize(static_cast<std::size_t>(owner));
                    accounts_.back() = ledger::open_account(tx, {.owner = owner,
                                                                 .lowest = -ledger::kMostLimit,
                                                                 .highest = ledger::kMostLimit,
                                                                 .at = clock_.now()})
                                           .account_id;
                    tx.run(kOpenBare, owner);
                }
            });
        }
    }

    double bare(double seconds) {
        return rate(seconds, [&](int, std::int64_t, std::size_t payer, std::size_t payee) {
            database_->write([&](db::WriteTx& tx) {
                for (const auto& [owner, amount] : {std::pair{payer, -1}, std::pair{payee, 1}}) {
                    const auto id = static_cast<std::int64_t>(owner) + 1;
                    tx.run(kMoveBare, id, amount);
                    tx.queue(kEnterBare, tx.new_id<BareId>(), id, amount);
                }
            });
            return true;
        });
    }
    double at_once(double seconds) {
        const std::string run = "o" + std::to_string(++runs_) + "-";
        return rate(
            seconds, [&](int thread, std::int64_t number, std::size_t payer, std::size_t payee) {
                const auto proposal = proposal_of(run, thread, number, payer, payee);
                return database_->write([&](db::WriteTx& tx) {
                    return ledger::post_together({tx, {.at = clock_.now()}}, {proposal}).ok();
                });
            });
    }
    double confirmed(double seconds) {
        const std::string run = "c" + std::to_string(++runs_) + "-";
        return rate(
            seconds, [&](int thread, std::int64_t number, std::size_t payer, std::size_t payee) {
                const auto proposal = proposal_of(run, thread, number, payer, payee);
                const auto made = database_->write([&](db::WriteTx& tx) {
                    return ledger::propose({tx, {.at = clock_.now()}}, proposal);
                });
                return made && database_->write([&](db::WriteTx& tx) {
                    return ledger::confirm({tx, {.at = clock_.now()}}, proposal.payee, *made).ok();
                });
            });
    }
    std::int64_t sum() { return database_->read(&ledger::sum_of_balances); }

 private:
    ledger::Proposal proposal_of(const std::string& run, int thread, std::int64_t number,
                                 std::size_t payer, std::size_t payee) const {
        return {.payer = accounts_[payer],
                .payee = accounts_[payee],
                .amount = 1,
                .key = run + std::to_string(thread) + "-" + std::to_string(number)};
    }

    const clock::Clock& clock_;
    std::unique_ptr<db::Database> database_;
    std::vector<ledger::LedgerAccountId> accounts_;
    int runs_ = 0;
};

bool measure(const char* name, const std::string& url, double seconds, int runs) {
    const clock::SystemClock clock;
    LedgerBench bench{url, clock};
    std::vector<double> bare;
    std::vector<double> at_once;
    std::vector<double> confirmed;
    for (int run = 0; run < runs; ++run) {
        bare.push_back(bench.bare(seconds));
        at_once.push_back(bench.at_once(seconds));
        confirmed.push_back(bench.confirmed(seconds));
    }
    std::printf("%s, %d threads, %d accounts, median of %d runs of %.1f s, %.0f MB\n", name,
                kThreads, kAccounts, runs, seconds, bench::resident_mb());
    std::printf("  bare double entry         %8.0f /s\n", median(bare));
    std::printf("  posted at once            %8.0f /s   ratio %.2f (wanted: %lld /s)\n",
                median(at_once), median(at_once) / median(bare), static_cast<long long>(kWanted));
    std::printf("  proposed, then confirmed  %8.0f /s   in two writes each\n", median(confirmed));
    std::printf("  sum of all balances       %8lld\n", static_cast<long long>(bench.sum()));
    return bench.sum() == 0;
}

}  // namespace

int main(int count, char** words) {
    const double seconds = count > 1 ? std::atof(words[1]) : 3;
    const int runs = count > 2 ? std::atoi(words[2]) : 3;
    std::string folder = "bench_ledger_XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) return 1;
    bool is_sound = measure("SQLite", "sqlite:" + folder + "/ledger.db", seconds, runs);
    std::filesystem::remove_all(folder);
    if (const char* url = std::getenv("AGORA_TEST_POSTGRESQL")) {
        is_sound = measure("PostgreSQL", url, seconds, runs) && is_sound;
    }
    return is_sound ? 0 : 1;
}
