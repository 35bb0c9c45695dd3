#include "listener.hpp"

#include "forwarded.hpp"

#include "agora/http/listening.hpp"
#include "agora/log/log.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/socket_base.hpp>

#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <string>
#include <system_error>
#include <utility>

namespace agora::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr int kWaitingToBeAccepted = 4096;
/// When no descriptor is left, others must be closed first.
constexpr std::chrono::milliseconds kPauseWithoutDescriptors{100};

Address address_of(const asio::ip::address& given) {
    Address address;
    if (given.is_v6()) {
        const auto bytes = given.to_v6().to_bytes();
        std::copy(bytes.begin(), bytes.end(), address.bytes.begin());
        return address;
    }
    const auto bytes = given.to_v4().to_bytes();
    address.bytes[10] = address.bytes[11] = 0xFF;
    std::copy(bytes.begin(), bytes.end(), address.bytes.begin() + 12);
    return address;
}

tcp protocol_of(int socket) {
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&name), &size);
    return name.ss_family == AF_INET6 ? tcp::v6() : tcp::v4();
}

}  // namespace

Listener::Listener(std::vector<Loop*> loops)
    : loops_(std::move(loops)),
      acceptor_(loops_.front()->context()),
      pause_(loops_.front()->context()) {
    const Options& options = loops_.front()->core().options;
    try {
        if (const int taken = listening_descriptor(options.address); taken >= 0) {
            acceptor_.assign(protocol_of(taken), taken);
            port_ = acceptor_.local_endpoint().port();
            return;
        }
        const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(asio::socket_base::reuse_address(true));
        acceptor_.bind(endpoint);
        acceptor_.listen(kWaitingToBeAccepted);
        port_ = acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error& fault) {
        throw std::system_error(fault.code(), "cannot listen on " + options.address + " port " +
                                                  std::to_string(options.port));
    }
}

void Listener::start() {
    loops_.front()->post([this] { accept_next(); });
}

void Listener::stop() {
    std::promise<void> done;
    loops_.front()->post([this, &done] {
        take_waiting();
        boost::system::error_code ignored;
        acceptor_.close(ignored);
        pause_.cancel();
        done.set_value();
    });
    done.get_future().wait();
}

/// Whom the kernel has let in already would be cut off by the closing.
void Listener::take_waiting() {
    boost::system::error_code error;
    acceptor_.cancel(error);
    acceptor_.non_blocking(true, error);
    while (!error) {
        Loop& loop = *loops_[next_++ % loops_.size()];
        auto socket = acceptor_.accept(loop.context().get_executor(), error);
        if (!error) take(loop, std::move(socket));
    }
}

void Listener::accept_next() {
    if (!acceptor_.is_open()) return;
    Loop& loop = *loops_[next_++ % loops_.size()];
    acceptor_.async_accept(
        loop.context().get_executor(),
        [this, &loop](const boost::system::error_code& error, Connection::Socket socket) {
            if (!error) {
                take(loop, std::move(socket));
                return accept_next();
            }
            if (error == asio::error::operation_aborted) return;
            if (error == asio::error::connection_aborted) return accept_next();
            log::warning("http.cannot_accept", {{"code", error.value()}});
            pause_.expires_after(kPauseWithoutDescriptors);
            pause_.async_wait([this](const boost::system::error_code& stopped) {
                if (!stopped) accept_next();
            });
        });
}

void Listener::take(Loop& loop, Connection::Socket socket) {
    boost::system::error_code gone;
    const auto endpoint = socket.remote_endpoint(gone);
    if (gone) return;
    Core& core = loop.core();
    const Address peer = address_of(endpoint.address());
    const auto per_address = is_trusted(peer, core.options.trusted_proxies)
                                 ? Admission::PerAddress::exempt
                                 : Admission::PerAddress::limited;
    const auto verdict = core.admission.enter(peer, per_address);
    if (verdict == Admission::Verdict::dropped) return;
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.native_non_blocking(true, ignored);
    auto connection = std::make_shared<Connection>(loop, std::move(socket), peer);
    loop.post([connection = std::move(connection), verdict] {
        if (verdict == Admission::Verdict::welcome) {
            connection->start();
        } else {
            connection->send_away();
        }
    });
}

}  // namespace agora::http
