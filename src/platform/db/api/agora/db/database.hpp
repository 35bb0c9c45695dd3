#pragma once

#include "agora/base/result.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/transaction.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace agora::db {

enum class Verdict { commit, roll_back };

/// Count and time of one named query since the start, the reading of its rows included.
struct QueryStatistics {
    std::string name;
    std::int64_t count = 0;
    std::int64_t microseconds = 0;
};

struct Options {
    int readers = 4;                ///< connections for reading (SQLite)
    int connections = 16;           ///< connections (PostgreSQL); one more finds out outcomes
    std::size_t group_limit = 256;  ///< closures in one group commit (SQLite); 1 is no grouping
    int cache_kibibytes = 8192;     ///< page cache of each connection (SQLite)
    std::int64_t node = 0;          ///< 0 … 1023, part of new ids; leased by the caller
    std::int64_t ids_after = 0;     ///< new ids are greater, whatever the clock says
    std::int64_t page_limit = 0;    ///< most pages of the file (SQLite); 0 is no limit
    std::chrono::milliseconds statement_timeout{30'000};  ///< of one statement (PostgreSQL)
    std::chrono::milliseconds patience{10'000};  ///< for a lock or for a lost server to come back
};

/// One database, SQLite or PostgreSQL, behind one interface. Thread-safe.
/// Work is refused with Fault when the machine fails; a write that returned is durable.
/// A transaction inside another of the same thread is our own fault and aborts.
class Database {
 public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    virtual std::vector<QueryStatistics> statistics() const = 0;

    /// work(ReadTx&) -> anything. It may run again when the connection is lost.
    template <typename Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, ReadTx&> {
        using Answer = std::invoke_result_t<Work, ReadTx&>;
        if constexpr (std::is_void_v<Answer>) {
            run_read([&](ReadTx& tx) { work(tx); });
        } else {
            std::optional<Answer> answer;
            run_read([&](ReadTx& tx) { answer.emplace(work(tx)); });
            return std::move(*answer);
        }
    }

    /// work(WriteTx&) -> anything; a Result that is refused rolls everything back.
    template <typename Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, WriteTx&> {
        using Answer = std::invoke_result_t<Work, WriteTx&>;
        if constexpr (std::is_void_v<Answer>) {
            run_write([&](WriteTx& tx) {
                work(tx);
                return Verdict::commit;
            });
        } else {
            std::optional<Answer> answer;
            run_write([&](WriteTx& tx) {
                answer.emplace(work(tx));
                if constexpr (kIsResult<Answer>) {
                    if (!answer->ok()) return Verdict::roll_back;
                }
                return Verdict::commit;
            });
            return std::move(*answer);
        }
    }

    /// Work of migrations, moves and repairs: one transaction outside the group, without a time
    /// limit, one at a time over all nodes.
    virtual void maintain(const std::function<void(MaintenanceTx&)>& work) = 0;

    /// Runs several statements as one transaction of maintenance.
    void run_script(std::string_view sql) {
        maintain([&](MaintenanceTx& tx) { tx.script(sql); });
    }

    /// Writes a consistent copy while writing goes on: a database file (SQLite) or a dump as in
    /// dump.hpp (PostgreSQL). The file appears whole and durable, or not at all.
    virtual void copy_to(const std::filesystem::path& file) = 0;

 protected:
    virtual void run_read(const std::function<void(ReadTx&)>& work) = 0;
    virtual void run_write(const std::function<Verdict(WriteTx&)>& work) = 0;
};

/// "sqlite:/path/file.db" or "postgresql://…"; SQLite makes a missing file (mode 0600).
/// The clock outlives the database.
std::unique_ptr<Database> open(std::string_view url, const clock::Clock& clock,
                               const Options& options = {});

}  // namespace agora::db
