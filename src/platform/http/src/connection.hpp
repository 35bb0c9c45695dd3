#pragma once

#include "agora/http/address.hpp"
#include "agora/http/request.hpp"
#include "agora/http/response.hpp"

#include "body_reader.hpp"
#include "event_queue.hpp"
#include "head_scan.hpp"
#include "head_writer.hpp"
#include "loop.hpp"
#include "message_parser.hpp"
#include "outgoing.hpp"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <exception>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// One client: reads a request, has it answered, sends the answer, and so on, one at a time (what
/// is pipelined waits). Everything runs on its loop's thread but run_handler and write_piece.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp,
                                                    boost::asio::io_context::executor_type>;
    using Place = std::list<std::shared_ptr<Connection>>::iterator;

    Connection(Loop& loop, Socket socket, const Address& peer);

    void start();
    /// Says 503 and goes.
    void send_away();
    /// Looks at the time: limits and heartbeats.
    void sweep(TimePoint now);
    /// The server stops: goes now when it waits for a request, else after the present answer.
    void drain();
    void close();
    void take_event(const SharedEvent& event);

    void set_place(Place place) { place_ = place; }
    Place place() const { return place_; }

 private:
    enum class Phase {
        head,      ///< waits for a request, or reads its head
        body,      ///< reads the body
        files,     ///< a piece of the body is being written to a file
        handler,   ///< waits for a worker, or for its answer
        answer,    ///< sends the answer
        stream,    ///< sends events
        farewell,  ///< has said the last word; reads what still comes, so that it is not lost
        closed
    };

    // connection_read.cpp
    void wait_to_read();
    void on_readable();
    void receive();
    void discard();
    void proceed(std::string_view bytes);
    void resume() { proceed(input_); }
    bool take_head();
    void begin_request(std::string_view text);
    void begin_body(RequestHead& head);
    bool take_body();
    bool after_piece(std::optional<int> refused);
    void write_piece();
    void on_piece_written();
    void keep_request(RequestHead& head);

    // connection.cpp
    void end_of_time(TimePoint now);
    void hand_over();
    void run_handler(Wait wait);
    void on_handled();
    void fail(int status, const RequestHead& head);
    void begin_farewell();
    bool has_unread();
    /// Does a turn of work; a fault of the machine in it (no memory) costs this connection only.
    template <typename Work>
    void guarded(Work&& work) {
        try {
            work();
        } catch (const std::exception& fault) {
            give_up(fault);
        }
    }
    void give_up(const std::exception& fault);
    TimePoint pace_deadline(TimePoint began, std::uint64_t bytes) const;
    const Options& options() const { return loop_.core().options; }
    int descriptor() { return socket_.native_handle(); }

    // connection_write.cpp
    void respond(Response response);
    void push_out();
    void wait_to_write();
    void on_writable();
    void end_answer();
    void record(std::uint64_t bytes);
    void open_stream(Response response);
    void push_events();
    void send_heartbeat(TimePoint now);
    void write_head(const Response& response);

    Loop& loop_;
    Socket socket_;
    Address peer_;
    Place place_;
    Phase phase_ = Phase::head;
    bool waits_to_read_ = false;
    bool waits_to_write_ = false;
    TimePoint deadline_ = TimePoint::max();

    std::string input_;      // received and not yet used
    std::string_view rest_;  // of the bytes in hand, within proceed only
    HeadScan scan_;
    bool had_request_ = false;
    bool cut_short_ = false;  // more of the request may come
    std::unique_ptr<MessageParser> parser_;
    std::unique_ptr<Request> request_;
    std::optional<Response> handled_;

    std::unique_ptr<BodyReader> body_;
    std::string piece_;
    std::uint64_t body_bytes_ = 0;
    std::uint64_t body_limit_ = 0;
    bool last_piece_ = false;
    std::optional<int> piece_refused_;

    Method method_ = Method::get;
    Transport transport_ = Transport::plain;
    AfterAnswer after_ = AfterAnswer::keep_open;
    TimePoint request_at_;
    TimePoint phase_at_;
    int status_ = 0;
    std::string_view route_;
    Outgoing out_;
    std::unique_ptr<Reader> reader_;
};

}  // namespace agora::http
