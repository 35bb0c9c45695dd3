#include "agora/http/listening.hpp"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <memory>
#include <system_error>

namespace agora::http {
namespace {

constexpr std::string_view kPrefix = "fd:";
constexpr int kWaitingToBeAccepted = 4096;

[[noreturn]] void refuse(int fault, const std::string& address, std::uint16_t port) {
    throw std::system_error(fault, std::generic_category(),
                            "cannot listen on " + address + " port " + std::to_string(port));
}

struct Freed {
    void operator()(addrinfo* found) const { ::freeaddrinfo(found); }
};

}  // namespace

int listen_on(const std::string& address, std::uint16_t port) {
    addrinfo wanted{};
    wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* first = nullptr;
    const std::string service = std::to_string(port);
    if (::getaddrinfo(address.c_str(), service.c_str(), &wanted, &first) != 0) {
        refuse(EADDRNOTAVAIL, address, port);
    }
    const std::unique_ptr<addrinfo, Freed> found(first);
    const int socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) refuse(errno, address, port);
    const int yes = 1;
    const bool listens = ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
                         ::bind(socket, found->ai_addr, found->ai_addrlen) == 0 &&
                         ::listen(socket, kWaitingToBeAccepted) == 0;
    if (!listens) {
        const int fault = errno;
        ::close(socket);
        refuse(fault, address, port);
    }
    return socket;
}

std::string listening_address(int descriptor) {
    return std::string{kPrefix} + std::to_string(descriptor);
}

int listening_descriptor(std::string_view address) {
    if (!address.starts_with(kPrefix)) return -1;
    address.remove_prefix(kPrefix.size());
    int descriptor = -1;
    const auto [end, error] =
        std::from_chars(address.data(), address.data() + address.size(), descriptor);
    return error == std::errc{} && end == address.data() + address.size() ? descriptor : -1;
}

}  // namespace agora::http
