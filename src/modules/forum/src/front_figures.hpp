#pragma once

#include "category_store.hpp"
#include "thread_store.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace agora::forum {

/// The counts and common tags of the front page, which look at every thread: kept until the next write
/// (an epoch of the page cache). Thread-safe.
class FrontFigures {
 public:
    struct Content {
        std::vector<CategoryCount> counts = {};
        std::vector<TagCount> tags = {};
    };

    /// Of the categories that a reader may see (",1,2,"); the epoch is read before the transaction.
    Content of(db::ReadTx& tx, std::uint64_t epoch, const std::string& categories);

 private:
    std::mutex mutex_;
    std::uint64_t epoch_ = 0;
    std::map<std::string, Content> kept_;
};

}  // namespace agora::forum
