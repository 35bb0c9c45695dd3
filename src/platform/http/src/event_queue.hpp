#pragma once

#include "event_hub.hpp"
#include "outgoing.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace agora::http {

using SharedBytes = std::shared_ptr<const std::string>;

/// What one reader of an event stream has still to get.
class EventQueue {
 public:
    void push(SharedBytes bytes);
    Progress send(int socket);
    std::size_t backlog() const { return backlog_; }

 private:
    std::vector<SharedBytes> waiting_;
    std::size_t sent_of_first_ = 0;
    std::size_t backlog_ = 0;
};

/// A connection that became an event stream.
struct Reader {
    std::vector<std::string> channels;
    EventQueue queue;
    std::uint64_t order = 0;  ///< the last event that it got
    std::chrono::steady_clock::time_point heartbeat_at;
};

}  // namespace agora::http
