#include "loop.hpp"

#include "connection.hpp"

#include "agora/log/log.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace agora::http {
namespace {

/// Often enough for the shortest time limit, and no more.
std::chrono::milliseconds sweep_interval(const Options& options) {
    const auto shortest =
        std::min({options.header_timeout, options.body_grace, options.idle_timeout});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(250));
}

}  // namespace

Loop::Loop(Core& core)
    : core_(core),
      work_(boost::asio::make_work_guard(context_)),
      sweep_timer_(context_),
      sweep_each_(sweep_interval(core.options)),
      receive_buffer_(std::make_unique<std::array<char, 64 * 1024>>()) {}

void Loop::run() {
    sweep_later();
    for (;;) {
        try {
            context_.run();
            return;
        } catch (const std::exception& fault) {
            log::error("http.loop_fault", {{"what", fault.what()}});
        }
    }
}

void Loop::post(std::function<void()> work) {
    boost::asio::post(context_, std::move(work));
}

void Loop::add(std::shared_ptr<Connection> connection) {
    Connection& added = *connection;
    connections_.push_back(std::move(connection));
    added.set_place(std::prev(connections_.end()));
}

void Loop::remove(Connection& connection) {
    connections_.erase(connection.place());
}

void Loop::for_each_connection(const std::function<void(Connection&)>& visit) {
    for (auto next = connections_.begin(); next != connections_.end();) {
        const std::shared_ptr<Connection> kept = *next++;
        visit(*kept);
    }
}

void Loop::listen(Connection& connection, const std::vector<std::string>& channels) {
    for (const std::string& channel : channels) {
        auto& listeners = listeners_[channel];
        if (listeners.empty() || listeners.back() != &connection) listeners.push_back(&connection);
    }
}

void Loop::unlisten(Connection& connection, const std::vector<std::string>& channels) {
    for (const std::string& channel : channels) {
        const auto found = listeners_.find(channel);
        if (found == listeners_.end()) continue;
        std::erase(found->second, &connection);
        if (found->second.empty()) listeners_.erase(found);
    }
}

void Loop::deliver(const SharedEvent& event) {
    const auto found = listeners_.find(event->channel);
    if (found == listeners_.end()) return;
    // A reader that is closed on the way takes itself out of the list.
    const std::vector<Connection*> listeners = found->second;
    for (Connection* listener : listeners) listener->take_event(event);
}

std::string_view Loop::date() {
    const std::time_t now = std::time(nullptr);
    if (now != date_at_) {
        date_at_ = now;
        date_ = http_date(now);
    }
    return date_;
}

void Loop::sweep_later() {
    sweep_timer_.expires_after(sweep_each_);
    sweep_timer_.async_wait([this](const boost::system::error_code& error) {
        if (error) return;
        sweep_later();
        const TimePoint now = std::chrono::steady_clock::now();
        for_each_connection([now](Connection& connection) { connection.sweep(now); });
    });
}

}  // namespace agora::http
