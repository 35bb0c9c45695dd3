#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace agora::push {

/// A push server on this machine, without TLS.
class PushServer {
 public:
    PushServer();
    ~PushServer();
    PushServer(const PushServer&) = delete;
    PushServer& operator=(const PushServer&) = delete;

    /// "http://127.0.0.1:4711/v1/device"
    std::string endpoint() const;
    /// The first line of each answer from now on, and the headers after it.
    void answer(std::string head);
    int connections() const { return connections_; }
    struct Request {
        std::string head;
        std::string body;
    };
    /// What came, in order.
    std::vector<Request> requests() const;

 private:
    void serve();
    void talk(int line);

    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    std::atomic<int> connections_ = 0;
    mutable std::mutex mutex_;
    std::string answer_ = "HTTP/1.1 201 Created";
    std::vector<Request> requests_;
    std::thread thread_;
};

}  // namespace agora::push
