#pragma once

#include "agora/search/index.hpp"
#include "agora/vocabulary/terms.hpp"

#include <memory>
#include <mutex>

namespace agora::members {

/// What means the same in the vocabulary of the moment, made once for all indexes. Thread-safe.
class SharedSynonyms {
 public:
    search::Synonyms of(const std::shared_ptr<const vocabulary::Terms>& terms);

 private:
    std::mutex mutex_;
    std::shared_ptr<const vocabulary::Terms> terms_;
    search::Synonyms synonyms_;
};

}  // namespace agora::members
