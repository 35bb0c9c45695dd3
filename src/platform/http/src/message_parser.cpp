#include "message_parser.hpp"

#include "request_rules.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

namespace agora::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::string_view;

/// More than this of a chunk's size line or trailer without an end is refused.
constexpr std::size_t kLongestChunkHead = 256;

}  // namespace

struct MessageParser::Reader final : beast::http::basic_parser<true> {
    RequestHead* head = nullptr;
    std::string* body = nullptr;
    StartLine start;
    bool head_done = false;

    void on_request_impl(beast::http::verb, string_view method, string_view target, int version,
                         error_code&) override {
        start = {std::string{method}, std::string{target}, version};
    }
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(beast::http::field, string_view name, string_view value,
                       error_code& error) override {
        // A trailer could repeat a header after it was judged.
        if (head_done) {
            error = beast::http::error::bad_field;
            return;
        }
        head->headers.add(name, value);
    }
    void on_header_impl(error_code&) override { head_done = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view bytes, error_code&) override {
        body->append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view extensions, error_code& error) override {
        // Nobody needs them, and proxies disagree on where they end.
        if (!extensions.empty()) error = beast::http::error::bad_chunk_extension;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code&) override {
        body->append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_finish_impl(error_code&) override {}
};

MessageParser::MessageParser() : reader_(std::make_unique<Reader>()) {}
MessageParser::~MessageParser() = default;

std::optional<int> MessageParser::read_head(std::string_view bytes, std::size_t target_bytes,
                                            RequestHead& head) {
    reader_->head = &head;
    reader_->body_limit(boost::none);
    reader_->header_limit(static_cast<std::uint32_t>(bytes.size() + 1));
    head.headers.clear();
    error_code error;
    reader_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (error == beast::http::error::bad_version) return 505;
    if (error || !reader_->is_header_done()) return 400;
    reader_->eager(true);
    reader_->head = nullptr;
    if (reader_->start.target.size() > target_bytes) return 414;
    return judge_head(reader_->start, head);
}

bool MessageParser::has_body() const {
    return !reader_->is_done();
}

std::optional<std::uint64_t> MessageParser::content_length() const {
    const auto length = reader_->content_length();
    return length ? std::optional{*length} : std::nullopt;
}

bool MessageParser::expects_continue() const {
    return reader_->start.expects_continue;
}

bool MessageParser::keeps_alive() const {
    return reader_->is_header_done() && reader_->start.version == 11 && reader_->keep_alive();
}

MessageParser::BodyStep MessageParser::read_body(std::string_view bytes, std::string& out) {
    reader_->body = &out;
    error_code error;
    BodyStep step;
    step.consumed = reader_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    step.done = reader_->is_done();
    if (error && error != beast::http::error::need_more) step.refused = 400;
    if (!step.done && bytes.size() - step.consumed > kLongestChunkHead) step.refused = 400;
    return step;
}

}  // namespace agora::http
