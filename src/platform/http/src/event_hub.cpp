#include "event_hub.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/id.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace agora::http {
namespace {

bool is_one_line(std::string_view text) {
    return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

std::uint64_t time_of_day() {
    using std::chrono::microseconds;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<microseconds>(now).count());
}

}  // namespace

std::string event_bytes(std::uint64_t id, std::string_view event, std::string_view data) {
    AGORA_ASSERT(is_one_line(event));
    std::string out = "id: " + std::to_string(id) + '\n';
    if (!event.empty()) out.append("event: ").append(event).append("\n");
    for (;;) {
        const std::size_t end = std::min(data.find_first_of("\r\n"), data.size());
        out.append("data: ").append(data.substr(0, end)).append("\n");
        if (end == data.size()) break;
        data.remove_prefix(end + (data.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return out += '\n';
}

std::uint64_t EventStreams::Hub::publish(std::string_view channel, std::string_view event,
                                         std::string_view data, std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    if (id == 0) id = last_id_ == 0 ? time_of_day() : last_id_ + 1;
    if (last_id_ == 0) forgotten_id_ = id - 1;
    last_id_ = std::max(last_id_, id);
    auto made = std::make_shared<const Event>(
        Event{id, ++order_, std::string{channel}, event_bytes(id, event, data)});
    for (const auto& [key, deliver] : delivers_) deliver(made);
    keep(std::move(made));
    return id;
}

void EventStreams::Hub::keep(SharedEvent event) {
    kept_bytes_ += event->bytes.size();
    kept_.push_back(std::move(event));
    while (kept_.size() > options_.kept_events || kept_bytes_ > options_.kept_bytes) {
        kept_bytes_ -= kept_.front()->bytes.size();
        forgotten_id_ = std::max(forgotten_id_, kept_.front()->id);
        kept_.pop_front();
    }
}

std::size_t EventStreams::Hub::attach(Deliver deliver) {
    const std::lock_guard lock(mutex_);
    delivers_.emplace(++next_key_, std::move(deliver));
    return next_key_;
}

void EventStreams::Hub::detach(std::size_t key) {
    const std::lock_guard lock(mutex_);
    delivers_.erase(key);
}

std::optional<EventStreams::Hub::Welcome> EventStreams::Hub::join(const EventStream& stream) {
    const std::lock_guard lock(mutex_);
    if (readers_ >= options_.readers) return std::nullopt;
    ++readers_;
    Welcome welcome;
    welcome.order = order_;
    if (stream.last_event_id.empty()) return welcome;
    const auto seen = static_cast<std::uint64_t>(parse_positive(stream.last_event_id).value_or(0));
    // Before the first event nobody knows what the reader missed while this server was down.
    welcome.missed_some = last_id_ == 0 || seen < forgotten_id_;
    for (const SharedEvent& event : kept_) {
        const bool wanted = std::find(stream.channels.begin(), stream.channels.end(),
                                      event->channel) != stream.channels.end();
        if (wanted && event->id > seen) welcome.events.push_back(event);
    }
    return welcome;
}

void EventStreams::Hub::leave() {
    const std::lock_guard lock(mutex_);
    --readers_;
}

std::size_t EventStreams::Hub::readers() const {
    const std::lock_guard lock(mutex_);
    return readers_;
}

EventStreams::EventStreams(const EventStreamsOptions& options)
    : hub_(std::make_shared<Hub>(options)) {}
EventStreams::~EventStreams() = default;

std::uint64_t EventStreams::publish(std::string_view channel, std::string_view event,
                                    std::string_view data, std::uint64_t id) {
    return hub_->publish(channel, event, data, id);
}

std::size_t EventStreams::readers() const {
    return hub_->readers();
}

}  // namespace agora::http
