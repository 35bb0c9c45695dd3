#pragma once

#include "agora/base/instant.hpp"

#include <map>
#include <mutex>
#include <string>

namespace agora::inbox {

/// Push servers that gave no answer: nothing connects to them for ten minutes, so that one that hangs
/// costs its patience once and not for every message. In memory; another node finds out by itself.
/// Thread-safe.
class SilentServers {
 public:
    void add(const std::string& origin, Instant now);
    bool holds(const std::string& origin, Instant now);

 private:
    std::mutex mutex_;
    std::map<std::string, Instant> until_;
};

}  // namespace agora::inbox
