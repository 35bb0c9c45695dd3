// Kills a writing process at random moments and looks whether anything acknowledged is missing or
// anything half-done is there: agora_db_crash_test sqlite|postgresql [ROUNDS [LONGEST_MS [SEED]]]
// On PostgreSQL every second round also kills one server process, so that the server recovers.
#include "agora/db/testing.hpp"
#include "crash_load.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

namespace agora::db {
namespace {

constexpr Query kSomeBackend{"test.some_backend", R"sql(
    SELECT pid FROM pg_stat_activity
    WHERE application_name = 'agora' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1
)sql"};

struct Plan {
    int rounds = 20;
    int longest_ms = 300;
    unsigned seed = std::random_device{}();
};

class CrashTest {
 public:
    CrashTest(Engine engine, const Plan& plan)
        : engine_(engine), plan_(plan), random_(plan.seed), database_(engine, clock_) {
        migrate(*database_, {kCrashTables}, clock_.now());
    }

    /// Gives the number of rounds with faults.
    int run() {
        int bad = 0;
        for (int round = 0; round < plan_.rounds; ++round) bad += run_round(round) ? 0 : 1;
        std::cout << name() << ": " << plan_.rounds << " kills, seed " << plan_.seed << ", "
                  << acknowledged_orders(database_.folder()).size() << " acknowledged writes, "
                  << bad << " rounds with faults, slowest open " << slowest_open_ms_ << " ms\n";
        return bad;
    }

 private:
    std::string name() const { return engine_ == Engine::sqlite ? "SQLite" : "PostgreSQL"; }

    bool run_round(int round) {
        database_.close();
        const pid_t child = ::fork();
        if (child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const std::string folder = database_.folder().string();
            ::execl("/proc/self/exe", "crash", "--child", database_.url().c_str(), folder.c_str(),
                    nullptr);
            ::_exit(127);
        }
        pause();
        if (engine_ == Engine::postgresql && round % 2 == 1) {
            kill_server_process();
            pause();
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        const bool was_writing = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        if (!was_writing) std::cout << name() << ": the writer ended by itself\n";
        return check() && was_writing;
    }

    void pause() {
        std::uniform_int_distribution<int> span(std::min(50, plan_.longest_ms), plan_.longest_ms);
        std::this_thread::sleep_for(std::chrono::milliseconds{span(random_)});
    }

    void kill_server_process() {
        const auto database = open(database_.url(), clock_);
        const auto backend =
            database->read([](ReadTx& tx) { return tx.find<std::int64_t>(kSomeBackend); });
        if (backend) ::kill(static_cast<pid_t>(*backend), SIGKILL);
    }

    /// A server on a busy machine may recover for longer than a request waits for it.
    void await_recovery() {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes{1};
        for (;;) {
            try {
                database_.open_again();
                database_->write([](WriteTx&) {});
                return;
            } catch (const Fault&) {
                if (std::chrono::steady_clock::now() > patience) throw;
            }
        }
    }

    bool check() {
        const auto start = std::chrono::steady_clock::now();
        await_recovery();
        const auto span = std::chrono::steady_clock::now() - start;
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(span).count();
        slowest_open_ms_ = std::max<std::int64_t>(slowest_open_ms_, took);
        const auto faults = faults_of(*database_, acknowledged_orders(database_.folder()));
        for (const std::string& fault : faults) std::cout << name() << ": " << fault << '\n';
        return faults.empty();
    }

    Engine engine_;
    Plan plan_;
    std::mt19937 random_;
    clock::SystemClock clock_;
    TestDatabase database_;
    std::int64_t slowest_open_ms_ = 0;
};

}  // namespace
}  // namespace agora::db

int main(int count, char** words) {
    using namespace agora::db;
    if (count == 4 && std::string_view{words[1]} == "--child") {
        write_until_killed(words[2], words[3]);
    }
    const std::string_view name = count > 1 ? words[1] : "";
    if (name != "sqlite" && name != "postgresql") return 2;
    const Engine engine = name == "sqlite" ? Engine::sqlite : Engine::postgresql;
    constexpr int kSkipped = 77;
    if (std::ranges::count(engines_to_test(), engine) == 0) return kSkipped;
    Plan plan;
    if (count > 2) plan.rounds = std::atoi(words[2]);
    if (count > 3) plan.longest_ms = std::atoi(words[3]);
    if (count > 4) plan.seed = static_cast<unsigned>(std::strtoul(words[4], nullptr, 10));
    return CrashTest(engine, plan).run() == 0 ? 0 : 1;
}
