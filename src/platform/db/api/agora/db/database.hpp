#pragma once

#include "agora/base/result.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/transaction.hpp"

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

/// Count and time of one named query since the start.
struct QueryStatistics {
    std::string name;
    std::int64_t count = 0;
    std::int64_t microseconds = 0;
};

struct Options {
    int readers = 4;  ///< connections for reading (SQLite) or all together (PostgreSQL)
    std::size_t group_limit = 256;  ///< closures in one group commit (SQLite)
    std::int64_t node = 0;          ///< 0 … 1023, part of new ids; leased by the caller
};

/// One database, SQLite or PostgreSQL, behind one interface. Thread-safe.
/// Work is refused with Fault when the machine fails; a write that returned is durable.
class Database {
 public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    virtual std::vector<QueryStatistics> statistics() const = 0;

    /// work(ReadTx&) -> anything.
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

    /// Runs several statements of a migration or of maintenance, outside the group.
    virtual void run_script(std::string_view sql) = 0;

    /// Writes a consistent copy to a file (SQLite) or a logical dump (PostgreSQL).
    virtual void copy_to(const std::filesystem::path& file) = 0;

 protected:
    virtual void run_read(const std::function<void(ReadTx&)>& work) = 0;
    virtual void run_write(const std::function<Verdict(WriteTx&)>& work) = 0;
};

/// "sqlite:/path/file.db" or "postgresql://…"; SQLite makes a missing file.
std::unique_ptr<Database> open(std::string_view url, const clock::Clock& clock,
                               const Options& options = {});

}  // namespace agora::db
