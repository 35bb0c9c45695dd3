#include "push_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace agora::push {
namespace {

constexpr std::string_view kEnd = "\r\n\r\n";

std::string read_some(int line) {
    std::string bytes(4096, '\0');
    const auto length = ::recv(line, bytes.data(), bytes.size(), 0);
    bytes.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return bytes;
}

std::size_t length_in(const std::string& head) {
    constexpr std::string_view kName = "Content-Length: ";
    const auto at = head.find(kName);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + kName.size()));
}

}  // namespace

PushServer::PushServer() : listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listening_, reinterpret_cast<sockaddr*>(&here), sizeof here);
    ::listen(listening_, 10);
    socklen_t size = sizeof here;
    ::getsockname(listening_, reinterpret_cast<sockaddr*>(&here), &size);
    port_ = ntohs(here.sin_port);
    thread_ = std::thread([this] { serve(); });
}

PushServer::~PushServer() {
    stopping_ = true;
    thread_.join();
    ::close(listening_);
}

std::string PushServer::endpoint() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/v1/device";
}

void PushServer::answer(std::string head) {
    const std::lock_guard lock(mutex_);
    answer_ = std::move(head);
}

std::vector<PushServer::Request> PushServer::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

void PushServer::serve() {
    constexpr int kPause_ms = 20;
    while (!stopping_) {
        pollfd wanted{.fd = listening_, .events = POLLIN, .revents = 0};
        if (::poll(&wanted, 1, kPause_ms) != 1) continue;
        const int line = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (line < 0) continue;
        ++connections_;
        talk(line);
        ::close(line);
    }
}

void PushServer::talk(int line) {
    std::string came;
    while (came.find(kEnd) == std::string::npos) {
        const std::string more = read_some(line);
        if (more.empty()) return;
        came += more;
    }
    const auto end = came.find(kEnd);
    Request request{came.substr(0, end), came.substr(end + kEnd.size())};
    while (request.body.size() < length_in(request.head)) {
        const std::string more = read_some(line);
        if (more.empty()) return;
        request.body += more;
    }
    std::string said;
    {
        const std::lock_guard lock(mutex_);
        requests_.push_back(std::move(request));
        said = answer_ + "\r\nContent-Length: 2\r\n\r\nno";
    }
    ::send(line, said.data(), said.size(), MSG_NOSIGNAL);
}

}  // namespace agora::push
