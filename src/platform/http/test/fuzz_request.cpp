#include "agora/http/address.hpp"
#include "agora/http/compression.hpp"
#include "agora/http/conditional.hpp"
#include "agora/http/cookie.hpp"
#include "agora/http/request.hpp"
#include "agora/http/upload.hpp"
#include "agora/http/url.hpp"

#include "forwarded.hpp"
#include "head_scan.hpp"
#include "message_parser.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace http = agora::http;

namespace {

void must(bool condition) {
    if (!condition) std::abort();
}

void read_target(std::string_view text) {
    http::RequestHead head;
    if (!http::set_target(head, text)) return;
    must(agora::is_valid_utf8(head.path) && head.path.find("/../") == std::string::npos);
    for (const std::string& segment : head.segments) {
        must(segment != ".." && segment.find('/') == std::string::npos);
    }
}

void read_form(std::string_view text) {
    const auto values = http::parse_urlencoded(text);
    if (values) must(http::parse_urlencoded(http::urlencoded(*values)) == values);
}

void read_names(std::string_view text) {
    (void)http::find_cookie(text, "a");
    const std::string name = http::sanitised_file_name(text);
    must(!name.empty() && name.size() <= 200 && agora::is_valid_utf8(name));
    must(name.find_first_of("/\\\r\n") == std::string::npos);
    (void)http::preferred_encoding(text);
    (void)http::parse_network(text);
}

void read_lines(std::string_view text) {
    http::RequestHead head;
    for (const char* name : {"Range", "If-None-Match", "X-Forwarded-For", "Forwarded"}) {
        try {
            head.headers.set(name, text);
        } catch (const http::BadAnswer&) {
            return;
        }
    }
    const auto answer = http::requested_range(head, 1000, "\"x\"");
    must(answer.verdict != http::RangeVerdict::part ||
         answer.range.first + answer.range.length <= 1000);
    (void)http::has_seen(head, "\"x\"");
    const auto proxies = std::vector{*http::parse_network("127.0.0.1")};
    for (const auto header : {http::ProxyHeader::forwarded, http::ProxyHeader::x_forwarded_for}) {
        (void)http::client_of(*http::parse_address("127.0.0.1"), head.headers, proxies, header);
    }
}

/// A whole message as a connection reads it: the head, then the body in pieces.
void read_message(std::string_view text, std::size_t piece) {
    http::HeadScan scan({});
    if (scan.scan(text) != http::HeadScan::Verdict::complete) return;
    http::RequestHead head;
    http::MessageParser parser;
    if (parser.read_head(text.substr(0, scan.head_size()), 8192, head)) return;
    must(head.path.starts_with('/'));
    std::string_view rest = text.substr(scan.head_size());
    std::string input;
    std::string body;
    bool done = !parser.has_body();
    while (!done && !rest.empty()) {
        input += rest.substr(0, piece);
        rest.remove_prefix(std::min(piece, rest.size()));
        bool progress = true;
        while (progress && !done && !input.empty()) {
            const auto step = parser.read_body(input, body);
            if (step.refused != 0) return;
            input.erase(0, step.consumed);
            progress = step.consumed > 0;
            done = step.done;
        }
    }
    must(body.size() <= text.size());
}

}  // namespace

/// The first byte chooses the reader, the second the size of pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
    switch (data[0] % 5) {
        case 0:
            read_target(text);
            break;
        case 1:
            read_form(text);
            break;
        case 2:
            read_names(text);
            break;
        case 3:
            read_lines(text);
            break;
        default:
            read_message(text, data[1] % 32 + 1U);
            break;
    }
    return 0;
}
