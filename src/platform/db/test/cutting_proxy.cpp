#include "cutting_proxy.hpp"

#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace agora::db {
namespace {

constexpr std::string_view kHost = "host=";
constexpr std::string_view kSocket = "/.s.PGSQL.5432";

sockaddr_un address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("socket path too long");
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

bool pass(int from, int to) {
    std::array<char, 65536> bytes{};
    const ssize_t got = ::read(from, bytes.data(), bytes.size());
    if (got <= 0) return false;
    return ::send(to, bytes.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
}

}  // namespace

CuttingProxy::CuttingProxy(const std::string& url) {
    std::string pattern = "/tmp/agora-cut-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    const std::size_t host = url.find(kHost) + kHost.size();
    const std::size_t end = url.find('&', host);
    server_socket_ = url.substr(host, end - host).append(kSocket);
    url_ = url.substr(0, host) + pattern + url.substr(end);

    listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un own = address_of(pattern.append(kSocket));
    std::array<int, 2> wake{};
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 ||
        ::listen(listener_, 64) != 0 || ::pipe(wake.data()) != 0) {
        throw std::runtime_error("the proxy cannot listen");
    }
    wake_read_ = wake[0];
    wake_write_ = wake[1];
    thread_ = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy() {
    ::close(wake_write_);
    thread_.join();
    for (const Line& line : lines_) {
        ::close(line.client);
        ::close(line.server);
    }
    ::close(wake_read_);
    ::close(listener_);
    std::filesystem::remove_all(folder_);
}

void CuttingProxy::cut_next(Cut cut) {
    const std::scoped_lock lock(mutex_);
    cut_ = cut;
}

void CuttingProxy::run() {
    while (true) {
        std::vector<pollfd> polled{{wake_read_, POLLIN, 0}, {listener_, POLLIN, 0}};
        for (const Line& line : lines_) {
            polled.push_back({line.client, POLLIN, 0});
            polled.push_back({line.server, POLLIN, 0});
        }
        ::poll(polled.data(), polled.size(), -1);
        if (polled[0].revents != 0) return;
        for (std::size_t index = lines_.size(); index-- > 0;) {
            const bool request = polled[2 + 2 * index].revents != 0;
            const bool answer = polled[3 + 2 * index].revents != 0;
            const Line line = lines_[index];
            if ((request && !pass_request(line)) || (answer && !pass_answer(line))) {
                close_line(index);
                break;
            }
        }
        if (polled[1].revents != 0) accept_line();
    }
}

void CuttingProxy::accept_line() {
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = address_of(server_socket_);
    ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    lines_.push_back({client, server});
}

bool CuttingProxy::pass_request(const Line& line) {
    const std::scoped_lock lock(mutex_);
    if (cut_ == Cut::request) {
        cut_ = Cut::none;
        return false;
    }
    return pass(line.client, line.server);
}

/// Waits until the server has answered before the line is cut, so that the COMMIT is done.
bool CuttingProxy::pass_answer(const Line& line) {
    const std::scoped_lock lock(mutex_);
    if (cut_ == Cut::none) return pass(line.server, line.client);
    if (cut_ == Cut::answer_and_all_others) {
        for (const Line& other : lines_) ::shutdown(other.client, SHUT_RDWR);
    }
    cut_ = Cut::none;
    return false;
}

void CuttingProxy::close_line(std::size_t index) {
    ::close(lines_[index].client);
    ::close(lines_[index].server);
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace agora::db
