#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace agora::fetch {

/// A server on a port of this machine, for tests: gives each connection what `answer` makes of the bytes of its request,
/// and closes it.
class Elsewhere {
 public:
    using Answering = std::function<std::string(const std::string& request)>;

    explicit Elsewhere(Answering answer);
    ~Elsewhere();
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;

    /// "http://127.0.0.1:PORT" and the path.
    std::string url(std::string_view path = "") const;
    /// The requests so far, as they came.
    std::vector<std::string> asked() const;

 private:
    void serve();
    void talk(int line);

    Answering answer_;
    int listener_;
    std::string url_;
    std::atomic<bool> ends_{false};
    mutable std::mutex mutex_;
    std::vector<std::string> asked_;
    std::thread thread_;
};

/// "200 OK" with a body; more headers as "Name: value\r\n".
std::string fine(std::string_view body, std::string_view headers = "");

}  // namespace agora::fetch
