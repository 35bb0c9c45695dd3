#include "agora/fetch/elsewhere.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace agora::fetch {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024;

/// Head and body of one request; a body is as long as its head says.
std::string request_on(int line) {
    std::string request;
    std::size_t wanted = std::string::npos;
    while (request.size() < wanted && request.size() < kMostBytes) {
        std::string some(16 * 1024, '\0');
        const auto count = recv(line, some.data(), some.size(), 0);
        if (count <= 0) break;
        request.append(some, 0, static_cast<std::size_t>(count));
        const auto head = request.find("\r\n\r\n");
        if (head == std::string::npos) continue;
        const auto length = request.find("Content-Length: ");
        wanted = head + 4 + (length < head ? std::stoul(request.substr(length + 16)) : 0);
    }
    return request;
}

}  // namespace

Elsewhere::Elsewhere(Answering answer)
    : answer_(std::move(answer)), listener_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    bind(listener_, reinterpret_cast<sockaddr*>(&address), length);
    listen(listener_, 8);
    getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
    url_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    thread_ = std::thread{[this] { serve(); }};
}

Elsewhere::~Elsewhere() {
    ends_ = true;
    thread_.join();
    close(listener_);
}

std::string Elsewhere::url(std::string_view path) const {
    return url_ + std::string{path};
}

std::vector<std::string> Elsewhere::asked() const {
    const std::scoped_lock lock{mutex_};
    return asked_;
}

void Elsewhere::serve() {
    while (!ends_) {
        pollfd waiting{listener_, POLLIN, 0};
        if (poll(&waiting, 1, 20) == 1) talk(accept(listener_, nullptr, nullptr));
    }
}

void Elsewhere::talk(int line) {
    const std::string request = request_on(line);
    {
        const std::scoped_lock lock{mutex_};
        asked_.push_back(request);
    }
    const std::string answer = answer_(request);
    for (std::size_t sent = 0; sent < answer.size();) {
        const auto count = send(line, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) break;
        sent += static_cast<std::size_t>(count);
    }
    close(line);
}

std::string fine(std::string_view body, std::string_view headers) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string{headers} + "\r\n" + std::string{body};
}

}  // namespace agora::fetch
