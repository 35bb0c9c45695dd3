#include "postgresql_pool.hpp"

#include <utility>

namespace agora::db {

PostgresqlPool::PostgresqlPool(std::string url, const Options& options, QueryCounters& counters)
    : url_(std::move(url)), options_(options), counters_(counters) {}

std::unique_ptr<PostgresqlConnection> PostgresqlPool::connect() const {
    return std::make_unique<PostgresqlConnection>(url_, options_, counters_);
}

bool PostgresqlPool::is_answered() const {
    const PGPing answer = PQping(url_.c_str());
    return answer == PQPING_OK || answer == PQPING_REJECT;
}

std::unique_ptr<PostgresqlConnection> PostgresqlPool::take() {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [&] { return !free_.empty() || made_ < options_.connections; });
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    ++made_;
    lock.unlock();
    try {
        return connect();
    } catch (...) {
        forget_one();
        throw;
    }
}

void PostgresqlPool::give_back(std::unique_ptr<PostgresqlConnection> connection) {
    if (connection->is_broken() || connection->is_worn()) return forget_one();
    {
        const std::scoped_lock lock(mutex_);
        free_.push_back(std::move(connection));
    }
    given_back_.notify_one();
}

void PostgresqlPool::forget_one() {
    {
        const std::scoped_lock lock(mutex_);
        --made_;
    }
    given_back_.notify_one();
}

}  // namespace agora::db
