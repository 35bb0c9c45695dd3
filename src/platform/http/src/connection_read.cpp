#include "connection.hpp"

#include "forwarded.hpp"

#include <cerrno>
#include <chrono>
#include <utility>

#include <sys/socket.h>

namespace agora::http {
namespace {

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

bool comes_later() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

}  // namespace

void Connection::wait_to_read() {
    if (std::exchange(waits_to_read_, true)) return;
    socket_.async_wait(Socket::wait_read, [self = shared_from_this()](const auto& error) {
        self->waits_to_read_ = false;
        if (!error) self->guarded([&] { self->on_readable(); });
    });
}

void Connection::on_readable() {
    if (phase_ == Phase::head || phase_ == Phase::body) receive();
    if (phase_ == Phase::stream || phase_ == Phase::farewell) discard();
}

void Connection::receive() {
    auto& buffer = loop_.receive_buffer();
    const ssize_t count = ::recv(descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count < 0 && comes_later()) return wait_to_read();
    if (count <= 0) return close();
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(count));
    if (input_.empty()) return proceed(bytes);
    input_.append(bytes);
    resume();
}

/// Nothing more is expected of this client but that it goes.
void Connection::discard() {
    auto& buffer = loop_.receive_buffer();
    const ssize_t count = ::recv(descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count > 0 || (count < 0 && comes_later())) return wait_to_read();
    close();
}

/// Uses the bytes as far as the phases allow and keeps the rest.
void Connection::proceed(std::string_view bytes) {
    rest_ = bytes;
    bool again = true;
    while (again) {
        again = (phase_ == Phase::head && take_head()) || (phase_ == Phase::body && take_body());
    }
    const std::string_view rest = std::exchange(rest_, {});
    if (bytes.data() == input_.data()) {
        input_.erase(0, input_.size() - rest.size());
    } else {
        input_.assign(rest);
    }
    if (input_.empty()) input_ = std::string{};
}

/// True when there may be more to do at once.
bool Connection::take_head() {
    const bool fresh = scan_.head_size() == 0;
    // RFC 9112, 2.2: an empty line before a request is to be ignored.
    while (fresh && rest_.starts_with("\r\n")) rest_.remove_prefix(2);
    if (rest_.empty()) {
        wait_to_read();
        return false;
    }
    if (fresh) deadline_ = std::chrono::steady_clock::now() + options().header_timeout;
    switch (scan_.scan(rest_)) {
        case HeadScan::Verdict::incomplete:
            wait_to_read();
            return false;
        case HeadScan::Verdict::refused:
            request_at_ = std::chrono::steady_clock::now();
            fail(scan_.status(), RequestHead{});
            return false;
        case HeadScan::Verdict::complete:
            break;
    }
    const std::string_view text = rest_.substr(0, scan_.head_size());
    rest_.remove_prefix(text.size());
    scan_ = HeadScan({options().header_bytes, options().target_bytes});
    begin_request(text);
    return true;
}

void Connection::begin_request(std::string_view text) {
    Core& core = loop_.core();
    request_at_ = std::chrono::steady_clock::now();
    had_request_ = true;
    RequestHead& head = loop_.request_buffer();
    head.method = Method::get;
    head.number = core.next_number();
    parser_ = std::make_unique<MessageParser>();
    const auto refused = parser_->read_head(text, options().target_bytes, head);
    const Client client =
        client_of(peer_, head.headers, options().trusted_proxies, options().proxy_header);
    head.remote_address = to_string(client.address);
    head.secure = client.secure;
    method_ = head.method;
    transport_ = client.secure ? Transport::secure : Transport::plain;
    after_ = parser_->keeps_alive() ? AfterAnswer::keep_open : AfterAnswer::close;
    if (refused) return fail(*refused, head);
    if (parser_->has_body()) return begin_body(head);
    if (auto response = core.answer_at_once(head)) return respond(std::move(*response));
    keep_request(head);
    hand_over();
}

void Connection::keep_request(RequestHead& head) {
    request_ = std::make_unique<Request>();
    static_cast<RequestHead&>(*request_) = std::move(head);
    request_->content_type = media_type(request_->headers["Content-Type"]);
}

void Connection::begin_body(RequestHead& head) {
    const Limits limits = loop_.core().limits_for(head);
    body_limit_ = longest_body(head, limits);
    if (parser_->content_length().value_or(0) > body_limit_) return fail(413, head);
    auto chosen = make_body_reader(head, limits, options().temporary_folder);
    if (!chosen.reader) return fail(chosen.refused, head);
    body_ = std::move(chosen.reader);
    body_bytes_ = 0;
    keep_request(head);
    if (parser_->expects_continue() && rest_.empty()) {
        const auto sent = send_pieces(descriptor(), kContinue, {}, 0);
        if (sent != static_cast<std::int64_t>(kContinue.size())) return close();
    }
    phase_ = Phase::body;
    phase_at_ = request_at_;
    deadline_ = pace_deadline(phase_at_, 0);
}

bool Connection::take_body() {
    piece_.clear();
    const auto step = rest_.empty() ? MessageParser::BodyStep{} : parser_->read_body(rest_, piece_);
    rest_.remove_prefix(step.consumed);
    body_bytes_ += piece_.size();
    last_piece_ = step.done;
    const int too_long = body_bytes_ > body_limit_ ? 413 : 0;
    if (step.refused != 0 || too_long != 0) {
        return after_piece(step.refused != 0 ? step.refused : too_long);
    }
    if (step.consumed == 0 && !step.done) {
        wait_to_read();
        return false;
    }
    if (body_->effort() == Effort::light) return after_piece(body_->write(piece_));
    phase_ = Phase::files;
    deadline_ = TimePoint::max();
    const bool taken =
        loop_.core().file_writer.post([self = shared_from_this()](Wait) { self->write_piece(); });
    return taken ? false : after_piece(503);
}

/// On the file writer's thread, which alone touches body_ and piece_ in this phase.
void Connection::write_piece() {
    piece_refused_ = body_->write(piece_);
    loop_.post([self = shared_from_this()] { self->on_piece_written(); });
}

void Connection::on_piece_written() {
    if (phase_ != Phase::files) return;
    phase_ = Phase::body;
    guarded([this] {
        after_piece(piece_refused_);
        resume();
    });
}

bool Connection::after_piece(std::optional<int> refused) {
    if (!refused && last_piece_) refused = body_->finish(*request_);
    if (refused) {
        fail(*refused, *request_);
        return false;
    }
    if (last_piece_) {
        body_.reset();
        piece_ = std::string{};
        hand_over();
        return true;
    }
    deadline_ = pace_deadline(phase_at_, body_bytes_);
    return true;
}

}  // namespace agora::http
