#pragma once

#include "postgresql_connection.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace agora::db {

/// At most Options::connections connections, made when they are needed. The one given back last is
/// taken first.
class PostgresqlPool {
 public:
    PostgresqlPool(std::string url, const Options& options, QueryCounters& counters);

    /// Borrows a connection; gives it back at the end of its life, unless it is broken.
    class Lease {
     public:
        explicit Lease(PostgresqlPool& pool) : pool_(pool), connection_(pool.take()) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(connection_)); }
        PostgresqlConnection& operator*() const { return *connection_; }

     private:
        PostgresqlPool& pool_;
        std::unique_ptr<PostgresqlConnection> connection_;
    };

    /// A connection outside the pool. Throws ConnectionLost when the server cannot be reached.
    std::unique_ptr<PostgresqlConnection> connect() const;
    /// True when something answers at the address, also a server that takes no connections yet.
    bool is_answered() const;

 private:
    std::unique_ptr<PostgresqlConnection> take();
    void give_back(std::unique_ptr<PostgresqlConnection> connection);
    void forget_one();

    const std::string url_;
    const Options options_;
    QueryCounters& counters_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<PostgresqlConnection>> free_;
    int made_ = 0;
};

}  // namespace agora::db
