#pragma once

#include "sqlite_connection.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace agora::db {

/// Connections for reading, opened when more work at once needs them, up to the option's number.
/// The one given back last is taken first: its cache is warm.
class SqliteReaderPool {
 public:
    SqliteReaderPool(std::filesystem::path file, const Options& options, QueryCounters& counters)
        : file_(std::move(file)), options_(options), counters_(counters) {}

    /// Runs the work in one transaction of one connection; waits when all are taken.
    void read(const std::function<void(ReadTx&)>& work);

 private:
    std::unique_ptr<SqliteConnection> take();
    std::unique_ptr<SqliteConnection> open();
    void give_back(std::unique_ptr<SqliteConnection> connection);

    const std::filesystem::path file_;
    const Options options_;
    QueryCounters& counters_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<SqliteConnection>> free_;
    int opened_ = 0;
};

}  // namespace agora::db
