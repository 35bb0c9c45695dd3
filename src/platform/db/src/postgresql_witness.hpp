#pragma once

#include "postgresql_pool.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace agora::db {

/// Finds out whether a transaction whose COMMIT got no answer is in.
///
/// A server that crashed may give the number of a lost transaction to a new one, so "committed" is
/// only believed from a connection that was there before the COMMIT and still is: its server has
/// neither crashed nor been replaced since. The witness is such a connection, for nothing else.
class PostgresqlWitness {
 public:
    enum class Outcome { committed, not_committed, unknown };
    /// Which connection stands by: a new number each time it is made, 0 for none.
    using Watch = std::uint64_t;

    PostgresqlWitness(const PostgresqlPool& pool, std::chrono::milliseconds patience);

    /// Called before a transaction begins; connects when there is no witness, without complaint.
    Watch stand_by();
    /// Waits for a transaction that is still ending. The watch is the one from before it began:
    /// another who asked meanwhile may have made a new connection, which has seen nothing.
    Outcome outcome_of(const std::string& transaction, Watch watch);

 private:
    std::string status_of(const std::string& transaction);
    std::string final_status_of(const std::string& transaction);
    bool is_primary();
    void connect();
    void drop();

    const PostgresqlPool& pool_;
    const std::chrono::milliseconds patience_;
    std::mutex mutex_;
    std::unique_ptr<PostgresqlConnection> connection_;
    Watch made_ = 0;
    std::atomic<Watch> watch_ = 0;
};

}  // namespace agora::db
