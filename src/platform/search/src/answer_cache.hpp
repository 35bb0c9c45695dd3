#pragma once

#include "facet_query.hpp"

#include <atomic>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace agora::search {

/// Answers by their query, the least recently used dropped first. Only those of the newest
/// generation are kept. Thread-safe.
class AnswerCache {
 public:
    using Answer = std::shared_ptr<const FacetAnswer::State>;

    explicit AnswerCache(std::size_t most_answers) : most_answers_(most_answers) {}

    /// Nothing when it has no answer of this generation.
    Answer find(const std::string& key, Epoch generation);
    void keep(const std::string& key, Answer answer);

    std::uint64_t hits() const { return hits_; }
    std::uint64_t misses() const { return misses_; }

 private:
    struct Entry {
        std::string key;
        Answer answer;
    };
    void drop_last(std::list<Entry>& dropped);

    const std::size_t most_answers_;
    std::mutex mutex_;
    std::list<Entry> entries_;  ///< most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
    std::size_t bytes_ = 0;
    Epoch generation_ = 0;
    std::atomic<std::uint64_t> hits_ = 0;
    std::atomic<std::uint64_t> misses_ = 0;
};

/// The same text for queries with the same answer.
std::string cache_key(const FacetQuery& query);

}  // namespace agora::search
