#pragma once

#include "agora/base/instant.hpp"
#include "agora/search/question.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace agora::forum {

/// What the index found alike for the page of a thread, kept for some minutes: a search in three languages costs more than
/// the rest of the page. Only places in the index: who reads them is looked at each time. Thread-safe.
class Alike {
 public:
    using Hits = std::vector<search::Hit>;

    /// `asked` is everything that the answer hangs on.
    Hits of(const std::string& asked, Instant now, const std::function<Hits()>& search);

 private:
    struct Kept {
        Instant at;
        Hits hits;
    };
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

}  // namespace agora::forum
