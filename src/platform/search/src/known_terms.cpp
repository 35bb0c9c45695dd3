#include "known_terms.hpp"

namespace agora::search {

bool KnownTerms::has(const Xapian::Database& database, const std::string& term) {
    if (const auto known = known_.find(term); known != known_.end()) return known->second;
    if (known_.size() == most_) known_.clear();
    return known_[term] = database.term_exists(term);
}

}  // namespace agora::search
