#pragma once

#include "sqlite_connection.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace agora::db {

/// Connections for reading. The one given back last is taken first: its cache is warm.
class SqliteReaderPool {
 public:
    SqliteReaderPool(const std::filesystem::path& file, const Options& options,
                     QueryCounters& counters);

    /// Runs the work in one transaction of one connection; waits when all are taken.
    void read(const std::function<void(ReadTx&)>& work);

 private:
    std::unique_ptr<SqliteConnection> take();
    void give_back(std::unique_ptr<SqliteConnection> connection);

    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<SqliteConnection>> free_;
};

}  // namespace agora::db
