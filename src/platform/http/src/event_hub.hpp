#pragma once

#include "agora/http/event_streams.hpp"
#include "agora/http/response.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

/// One published event as it goes over the wire, shared by all who get it.
struct Event {
    std::uint64_t id = 0;
    std::uint64_t order = 0;  ///< counts all events of the hub
    std::string channel;
    std::string bytes;
};
using SharedEvent = std::shared_ptr<const Event>;

/// The state behind EventStreams: recent events and the I/O threads that want new ones.
class EventStreams::Hub {
 public:
    using Deliver = std::function<void(const SharedEvent&)>;

    explicit Hub(const EventStreamsOptions& options) : options_(options) {}

    std::uint64_t publish(std::string_view channel, std::string_view event, std::string_view data,
                          std::uint64_t id);

    /// Deliver is called with each event, in order, and must only hand it on.
    std::size_t attach(Deliver deliver);
    void detach(std::size_t key);

    /// What a new reader gets first. From now on it takes events with a higher order.
    struct Welcome {
        std::uint64_t order = 0;
        bool missed_some = false;
        std::vector<SharedEvent> events;
    };
    /// Nothing when there are too many readers.
    std::optional<Welcome> join(const EventStream& stream);
    void leave();

    std::size_t readers() const;
    const EventStreamsOptions& options() const { return options_; }

 private:
    void keep(SharedEvent event);

    const EventStreamsOptions options_;
    mutable std::mutex mutex_;
    std::map<std::size_t, Deliver> delivers_;
    std::size_t next_key_ = 0;
    std::deque<SharedEvent> kept_;
    std::size_t kept_bytes_ = 0;
    std::uint64_t last_id_ = 0;
    std::uint64_t forgotten_id_ = 0;  ///< events up to this id cannot be sent again
    std::uint64_t order_ = 0;
    std::size_t readers_ = 0;
};

/// "id: 7\nevent: name\ndata: line\n\n"; each line of the data on its own.
std::string event_bytes(std::uint64_t id, std::string_view event, std::string_view data);

}  // namespace agora::http
