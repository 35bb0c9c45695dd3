#pragma once

#include "agora/http/request.hpp"

#include "core.hpp"
#include "event_hub.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <ctime>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::http {

class Connection;
using TimePoint = std::chrono::steady_clock::time_point;

/// One I/O thread with its connections. Each connection stays on its loop, so nothing in it needs
/// a lock; only post and the constructor may be called from another thread.
class Loop {
 public:
    explicit Loop(Core& core);

    /// Works until stop; a fault (no memory) is logged and the work goes on.
    void run();
    void stop() { context_.stop(); }
    /// Runs the work on this loop's thread, later.
    void post(std::function<void()> work);

    boost::asio::io_context& context() { return context_; }
    Core& core() { return core_; }

    void add(std::shared_ptr<Connection> connection);
    void remove(Connection& connection);
    void for_each_connection(const std::function<void(Connection&)>& visit);

    void listen(Connection& connection, const std::vector<std::string>& channels);
    void unlisten(Connection& connection, const std::vector<std::string>& channels);
    void deliver(const SharedEvent& event);

    /// Scratch space, used within one turn only: connections that wait hold no memory of their own.
    std::array<char, 64 * 1024>& receive_buffer() { return *receive_buffer_; }
    std::string& head_buffer() { return head_buffer_; }
    RequestHead& request_buffer() { return request_buffer_; }

    /// Now, as a Date line says it.
    std::string_view date();

 private:
    void sweep_later();

    Core& core_;
    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    boost::asio::steady_timer sweep_timer_;
    std::chrono::milliseconds sweep_each_;
    std::list<std::shared_ptr<Connection>> connections_;
    std::unordered_map<std::string, std::vector<Connection*>> listeners_;
    std::unique_ptr<std::array<char, 64 * 1024>> receive_buffer_;
    std::string head_buffer_;
    RequestHead request_buffer_;
    std::time_t date_at_ = 0;
    std::string date_;
};

}  // namespace agora::http
