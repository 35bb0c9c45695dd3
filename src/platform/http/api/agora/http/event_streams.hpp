#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace agora::http {

struct EventStreamsOptions {
    std::size_t kept_events = 1024;  ///< for readers that come back with Last-Event-ID
    std::size_t kept_bytes = 1024 * 1024;
    std::size_t backlog_bytes = 64 * 1024;  ///< a reader further behind is closed
    std::size_t readers = 10'000;           ///< more get 503
    std::int64_t heartbeat_milliseconds = 25'000;
};

/// Who listens to what (server-sent events). One buffer per event is shared by all its readers.
/// Thread-safe; give it to one server.
class EventStreams {
 public:
    explicit EventStreams(const EventStreamsOptions& options = {});
    EventStreams(const EventStreams&) = delete;
    EventStreams& operator=(const EventStreams&) = delete;
    ~EventStreams();

    /// Sends to every reader of the channel and returns at once with the event's id. Ids that are
    /// given rise (a journal's number); 0: the last one plus one, from the time of day on.
    /// A reader that was away too long gets the event "reset" first and should load its page again.
    std::uint64_t publish(std::string_view channel, std::string_view event, std::string_view data,
                          std::uint64_t id = 0);

    std::size_t readers() const;

    class Hub;
    const std::shared_ptr<Hub>& hub() const { return hub_; }

 private:
    std::shared_ptr<Hub> hub_;
};

}  // namespace agora::http
