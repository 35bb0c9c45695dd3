#pragma once

#include "coverage.hpp"

#include <array>
#include <memory>
#include <mutex>

namespace agora::meetings {

/// The counts of each kind of reader, in memory until something happens, an hour at most.
/// Thread-safe.
class CoverageKeeper {
 public:
    std::shared_ptr<const Coverage> find(Reader reader, Instant now) const;
    /// Goes up with each forgetting; read it before what is kept is counted.
    std::uint64_t epoch() const;
    /// Dropped when something happened since that epoch.
    void keep(Reader reader, std::shared_ptr<const Coverage> coverage, std::uint64_t epoch,
              Instant now);
    void forget();

 private:
    struct Kept {
        std::shared_ptr<const Coverage> coverage;
        Instant since = {};
    };
    mutable std::mutex mutex_;
    std::uint64_t epoch_ = 1;
    std::array<Kept, 2> kept_;
};

}  // namespace agora::meetings
