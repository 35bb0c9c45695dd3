#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>

namespace agora::search {

/// Which terms stand in a database. A query has many that don't, by stems and synonyms of three languages, and opening
/// the list of each costs as much as one that does. Some 100 bytes a term that was asked for; not thread-safe.
class KnownTerms {
 public:
    explicit KnownTerms(std::size_t most) : most_(most) {}

    bool has(const Xapian::Database& database, const std::string& term);
    /// The database changed.
    void forget() { known_.clear(); }

 private:
    std::size_t most_;
    std::unordered_map<std::string, bool> known_;
};

}  // namespace agora::search
