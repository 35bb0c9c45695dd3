#include "shared_synonyms.hpp"

#include "directory_rows.hpp"

namespace agora::members {

search::Synonyms SharedSynonyms::of(const std::shared_ptr<const vocabulary::Terms>& terms) {
    const std::lock_guard lock(mutex_);
    if (terms_ != terms) {
        synonyms_ = search::make_synonyms(synonyms_of(*terms));
        terms_ = terms;
    }
    return synonyms_;
}

}  // namespace agora::members
