#include "connection.hpp"

#include <chrono>
#include <utility>

namespace agora::http {
namespace {

constexpr std::chrono::seconds kStalledReader{30};

SharedBytes shared(std::string bytes) {
    return std::make_shared<const std::string>(std::move(bytes));
}

/// Keeps a quiet stream open through proxies, and finds out who has gone.
const SharedBytes& heartbeat() {
    static const SharedBytes bytes = shared(":\n\n");
    return bytes;
}

}  // namespace

void Connection::write_head(const Response& response) {
    if (loop_.core().stopping) after_ = AfterAnswer::close;
    std::string& head = loop_.head_buffer();
    head.clear();
    loop_.core().writer.write(head, response, transport_, after_, loop_.date());
    status_ = response.status;
    route_ = response.route;
}

void Connection::respond(Response response) {
    const bool is_stream = std::holds_alternative<EventStream>(response.body);
    if (is_stream && method_ != Method::head) return open_stream(std::move(response));
    write_head(response);
    const bool bodiless =
        method_ == Method::head || response.status == 204 || response.status == 304;
    out_.begin(loop_.head_buffer(), bodiless ? Body{} : std::move(response.body));
    phase_ = Phase::answer;
    phase_at_ = std::chrono::steady_clock::now();
    push_out();
}

void Connection::push_out() {
    switch (out_.send(descriptor())) {
        case Progress::done:
            return end_answer();
        case Progress::blocked:
            deadline_ = pace_deadline(phase_at_, out_.sent());
            return wait_to_write();
        case Progress::broken:
            record(out_.sent());
            return close();
    }
}

void Connection::wait_to_write() {
    if (std::exchange(waits_to_write_, true)) return;
    socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const auto& error) {
        self->waits_to_write_ = false;
        if (!error) self->guarded([&] { self->on_writable(); });
    });
}

void Connection::on_writable() {
    if (phase_ == Phase::stream) return push_events();
    if (phase_ != Phase::answer) return;
    push_out();
    if (phase_ == Phase::head) resume();
}

void Connection::end_answer() {
    record(out_.sent());
    out_.end();
    parser_.reset();
    if (after_ == AfterAnswer::close) return begin_farewell();
    phase_ = Phase::head;
    deadline_ = std::chrono::steady_clock::now() + options().idle_timeout;
}

void Connection::record(std::uint64_t bytes) {
    const auto span = std::chrono::steady_clock::now() - request_at_;
    loop_.core().record(
        {.method = method_,
         .route = route_,
         .status = status_,
         .microseconds = std::chrono::duration_cast<std::chrono::microseconds>(span).count(),
         .bytes = bytes});
}

void Connection::open_stream(Response response) {
    Core& core = loop_.core();
    const auto& streams = options().event_streams;
    auto wanted = std::get<EventStream>(std::move(response.body));
    auto welcome = streams && !core.stopping ? streams->hub()->join(wanted) : std::nullopt;
    if (!welcome) return respond(core.error(503, RequestHead{}));
    after_ = AfterAnswer::close;
    response.body = std::move(wanted);
    write_head(response);
    reader_ = std::make_unique<Reader>();
    reader_->channels = std::get<EventStream>(std::move(response.body)).channels;
    reader_->order = welcome->order;
    reader_->heartbeat_at = request_at_;
    reader_->queue.push(shared(loop_.head_buffer() + "retry: 2000\n\n"));
    if (welcome->missed_some) reader_->queue.push(shared("event: reset\ndata:\n\n"));
    for (const SharedEvent& event : welcome->events) {
        reader_->queue.push(SharedBytes(event, &event->bytes));
    }
    phase_ = Phase::stream;
    deadline_ = TimePoint::max();
    parser_.reset();
    record(loop_.head_buffer().size());
    loop_.listen(*this, reader_->channels);
    reader_->heartbeat_at =
        request_at_ + std::chrono::milliseconds(streams->hub()->options().heartbeat_milliseconds);
    wait_to_read();
    push_events();
}

void Connection::take_event(const SharedEvent& event) {
    if (phase_ != Phase::stream || event->order <= reader_->order) return;
    guarded([&] {
        reader_->order = event->order;
        reader_->queue.push(SharedBytes(event, &event->bytes));
        push_events();
    });
}

void Connection::push_events() {
    const std::size_t limit = options().event_streams->hub()->options().backlog_bytes;
    const std::size_t before = reader_->queue.backlog();
    switch (reader_->queue.send(descriptor())) {
        case Progress::done:
            deadline_ = TimePoint::max();
            return;
        case Progress::blocked:
            if (reader_->queue.backlog() > limit) return close();
            if (reader_->queue.backlog() < before || deadline_ == TimePoint::max()) {
                deadline_ = std::chrono::steady_clock::now() + kStalledReader;
            }
            return wait_to_write();
        case Progress::broken:
            return close();
    }
}

void Connection::send_heartbeat(TimePoint now) {
    if (now < reader_->heartbeat_at) return;
    const auto each = options().event_streams->hub()->options().heartbeat_milliseconds;
    reader_->heartbeat_at = now + std::chrono::milliseconds(each);
    reader_->queue.push(heartbeat());
    push_events();
}

}  // namespace agora::http
