#pragma once

#include "agora/http/request.hpp"
#include "agora/http/response.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// A strong ETag, quotes included: 128 bits of SHA-256 of the bytes, and a suffix per encoding.
std::string etag_of(std::string_view bytes, std::string_view suffix = {});

/// True when If-None-Match lists this tag (weakly compared) or *.
bool has_seen(const RequestHead& head, std::string_view etag);

/// 304 with the headers of the answer that a cache must renew; only for GET and HEAD.
Response not_modified(const Response& full);

struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t length = 0;
};
enum class RangeVerdict { whole, part, unsatisfiable };
struct RangeAnswer {
    RangeVerdict verdict = RangeVerdict::whole;
    ByteRange range;
};

/// One range of bytes; several, another unit or a wrong one give the whole (RFC 9110, 14.2).
/// With If-Range only when it holds exactly this tag.
RangeAnswer requested_range(const RequestHead& head, std::uint64_t size, std::string_view etag);

/// Answers a GET or HEAD for this full answer: 304, 206, 416 or the answer itself.
/// The answer has its ETag line already and a text or file body.
Response conditional(const RequestHead& head, Response full);

}  // namespace agora::http
