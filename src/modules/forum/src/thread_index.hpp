#pragma once

#include "agora/journal/journal.hpp"
#include "agora/search/index.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace agora::forum {

/// What somebody looks for, in the categories that they may see.
struct IndexQuestion {
    std::string text;
    const std::vector<Category>& categories;
    bool as_member = false;
    bool typing = false;
    std::vector<std::string> kinds = {};
    std::size_t limit = 200;
};

/// Words of threads and frequent questions in three languages (platform/search), beside the database;
/// follows the journal. Hits are candidates: each is loaded through what the reader may see.
class ThreadIndex {
 public:
    explicit ThreadIndex(web::Services& services);

    /// Reads the words that mean the same, and makes what is missing: once, by the first who asks.
    /// Outside any transaction, before search; without it an index that is not there finds nothing.
    void prepare();
    void hear(const std::vector<journal::Sealed>& entries);
    search::Found find(const IndexQuestion& question);
    std::vector<search::Hit> search(const IndexQuestion& question) { return find(question).hits; }
    Result<std::size_t> rebuild();

 private:
    Result<std::size_t> rebuild_alone();
    bool is_of_another_history();
    void follow(std::int64_t until);
    void take_synonyms();

    web::Services& services_;
    std::unique_ptr<search::Index> index_;
    std::mutex mutex_;
    bool prepared_ = false;
};

}  // namespace agora::forum
