#include "connection.hpp"

#include "agora/log/log.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <sys/socket.h>

namespace agora::http {
namespace {

constexpr std::chrono::milliseconds kFarewell{2000};
constexpr std::chrono::milliseconds kShortFarewell{300};
constexpr std::chrono::milliseconds kFirstRequest{300};

}  // namespace

Connection::Connection(Loop& loop, Socket socket, const Address& peer)
    : loop_(loop),
      socket_(std::move(socket)),
      peer_(peer),
      scan_({loop.core().options.header_bytes, loop.core().options.target_bytes}) {}

void Connection::start() {
    loop_.add(shared_from_this());
    loop_.core().count_connection(+1);
    deadline_ = std::chrono::steady_clock::now() + options().header_timeout;
    wait_to_read();
}

void Connection::send_away() {
    loop_.add(shared_from_this());
    loop_.core().count_connection(+1);
    request_at_ = std::chrono::steady_clock::now();
    fail(503, RequestHead{});
}

void Connection::sweep(TimePoint now) {
    if (phase_ == Phase::stream) guarded([&] { send_heartbeat(now); });
    if (now >= deadline_) guarded([&] { end_of_time(now); });
}

/// What was to happen by now did not.
void Connection::end_of_time(TimePoint now) {
    const bool in_head = phase_ == Phase::head && scan_.head_size() > 0;
    if (in_head || phase_ == Phase::body) {
        if (in_head) request_at_ = now;
        fail(408, request_ ? *request_ : RequestHead{});
    } else {
        close();
    }
}

void Connection::drain() {
    if (phase_ == Phase::stream) return close();
    if (phase_ != Phase::head || scan_.head_size() > 0) return;
    if (had_request_ && !has_unread()) return close();
    // A new connection gets a moment to say what it came for.
    const auto soon = std::chrono::steady_clock::now() + kFirstRequest;
    deadline_ = std::min(deadline_, soon);
}

void Connection::close() {
    if (std::exchange(phase_, Phase::closed) == Phase::closed) return;
    if (reader_) {
        loop_.unlisten(*this, reader_->channels);
        loop_.core().options.event_streams->hub()->leave();
        reader_.reset();
    }
    boost::system::error_code ignored;
    socket_.close(ignored);
    out_.end();
    loop_.core().count_connection(-1);
    loop_.core().admission.leave(peer_);
    loop_.remove(*this);
}

/// The request is whole: asks for a worker.
void Connection::hand_over() {
    phase_ = Phase::handler;
    deadline_ = TimePoint::max();
    const bool reads = request_->method == Method::get || request_->method == Method::head;
    const bool taken = loop_.core().workers.post(
        [self = shared_from_this()](Wait wait) mutable { self->run_handler(wait); },
        reads ? Work::reading : Work::writing);
    if (taken) return;
    const std::unique_ptr<Request> refused = std::move(request_);
    respond(loop_.core().error(503, *refused));
}

/// On a worker, which alone touches request_ and handled_ in this phase.
void Connection::run_handler(Wait wait) {
    Core& core = loop_.core();
    try {
        handled_ = wait == Wait::too_long ? core.error(503, *request_) : core.handle(*request_);
    } catch (const std::exception&) {
        handled_.reset();  // no memory even for saying so
    }
    request_.reset();
    loop_.post([self = shared_from_this()] { self->on_handled(); });
}

void Connection::on_handled() {
    if (phase_ != Phase::handler) return;
    if (!handled_) return close();
    guarded([this] {
        Response response = std::move(*handled_);
        handled_.reset();
        respond(std::move(response));
        resume();
    });
}

/// Answers on the server's own behalf and closes: the bytes that follow can't be trusted.
void Connection::fail(int status, const RequestHead& head) {
    after_ = AfterAnswer::close;
    cut_short_ = true;
    Response response = loop_.core().error(status, head);
    body_.reset();
    request_.reset();
    respond(std::move(response));
}

void Connection::give_up(const std::exception& fault) {
    log::error("http.connection_given_up", {{"what", fault.what()}});
    close();
}

bool Connection::has_unread() {
    char byte = 0;
    return !input_.empty() || ::recv(descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

void Connection::begin_farewell() {
    // Closing over unread bytes would take the answer back.
    if (loop_.core().stopping && !cut_short_ && !has_unread()) return close();
    boost::system::error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    phase_ = Phase::farewell;
    deadline_ =
        std::chrono::steady_clock::now() + (loop_.core().stopping ? kShortFarewell : kFarewell);
    wait_to_read();
}

/// Some time for nothing, then time by the bytes that came through.
TimePoint Connection::pace_deadline(TimePoint began, std::uint64_t bytes) const {
    const std::uint64_t rate = options().body_rate;
    const std::uint64_t earned = rate == 0 ? 0 : bytes * 1000 / rate;
    return began + options().body_grace + std::chrono::milliseconds(earned);
}

}  // namespace agora::http
