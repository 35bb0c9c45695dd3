#pragma once

#include "loop.hpp"

#include "connection.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agora::http {

/// Accepts connections on the first loop and deals them out to all in turn.
class Listener {
 public:
    /// Binds and listens; throws std::system_error.
    explicit Listener(std::vector<Loop*> loops);

    std::uint16_t port() const { return port_; }
    void start();
    /// Waits until nothing more is accepted.
    void stop();

 private:
    void accept_next();
    void take_waiting();
    void take(Loop& loop, Connection::Socket socket);

    std::vector<Loop*> loops_;
    std::size_t next_ = 0;
    boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type>
        acceptor_;
    boost::asio::steady_timer pause_;
    std::uint16_t port_ = 0;
};

}  // namespace agora::http
