#include "agora/http/conditional.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace agora::http {
namespace {

std::string_view opaque(std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// The part of the body; a text that is owned is cut, one that is shared is copied in part.
Body part_of(Body body, ByteRange range) {
    const auto first = static_cast<std::size_t>(range.first);
    const auto length = static_cast<std::size_t>(range.length);
    if (auto* region = std::get_if<FileRegion>(&body)) {
        return FileRegion{region->file, region->offset + range.first, range.length};
    }
    if (auto* fixed = std::get_if<StaticText>(&body)) {
        return StaticText{fixed->bytes.substr(first, length)};
    }
    if (auto* shared = std::get_if<SharedText>(&body)) return (*shared)->substr(first, length);
    return std::get<std::string>(body).substr(first, length);
}

Response part(Response full, ByteRange range, std::uint64_t size) {
    full.status = 206;
    full.body = part_of(std::move(full.body), range);
    full.headers.set("Content-Range", "bytes " + std::to_string(range.first) + '-' +
                                          std::to_string(range.first + range.length - 1) + '/' +
                                          std::to_string(size));
    return full;
}

Response unsatisfiable(std::uint64_t size) {
    Response response = text(416, "");
    response.headers.add("Content-Range", "bytes */" + std::to_string(size));
    return response;
}

RangeAnswer last_bytes(std::uint64_t count, std::uint64_t size) {
    if (count == 0 || size == 0) return {RangeVerdict::unsatisfiable, {}};
    const std::uint64_t length = std::min(count, size);
    return {RangeVerdict::part, {size - length, length}};
}

}  // namespace

std::string etag_of(std::string_view bytes, std::string_view suffix) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr int kUsedBytes = 16;
    unsigned char digest[EVP_MAX_MD_SIZE];
    const int done = EVP_Digest(bytes.data(), bytes.size(), digest, nullptr, EVP_sha256(), nullptr);
    AGORA_ASSERT(done == 1);
    std::string tag = "\"";
    for (int index = 0; index < kUsedBytes; ++index) {
        tag += kDigits[digest[index] >> 4];
        tag += kDigits[digest[index] & 15];
    }
    return tag.append(suffix).append("\"");
}

bool has_seen(const RequestHead& head, std::string_view etag) {
    for (const std::string_view line : head.headers.all("If-None-Match")) {
        for (const std::string_view tag : split(line, ',')) {
            if (trimmed(tag) == "*" || opaque(trimmed(tag)) == opaque(etag)) return true;
        }
    }
    return false;
}

Response not_modified(const Response& full) {
    Response response{.status = 304, .route = full.route};
    for (const std::string_view name :
         {"ETag", "Cache-Control", "Content-Location", "Expires", "Last-Modified", "Vary"}) {
        if (const auto value = full.headers.find(name)) response.headers.add(name, *value);
    }
    return response;
}

RangeAnswer requested_range(const RequestHead& head, std::uint64_t size, std::string_view etag) {
    const auto line = head.headers.find("Range");
    if (!line || head.method != Method::get || !line->starts_with("bytes=")) return {};
    const auto condition = head.headers.find("If-Range");
    if (condition && *condition != etag) return {};
    const std::string_view range = trimmed(line->substr(6));
    const std::size_t dash = range.find('-');
    if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return {};
    const auto first = number_of(range.substr(0, dash));
    const auto last = number_of(range.substr(dash + 1));
    if (dash == 0) return last ? last_bytes(*last, size) : RangeAnswer{};
    if (!first || (!last && dash + 1 != range.size()) || (last && *last < *first)) return {};
    if (*first >= size) return {RangeVerdict::unsatisfiable, {}};
    const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
    return {RangeVerdict::part, {*first, end - *first + 1}};
}

Response conditional(const RequestHead& head, Response full) {
    if (full.status != 200 || (head.method != Method::get && head.method != Method::head)) {
        return full;
    }
    const std::string etag{full.headers["ETag"]};
    AGORA_ASSERT(!etag.empty());
    if (has_seen(head, etag)) return not_modified(full);
    full.headers.set("Accept-Ranges", "bytes");
    const std::uint64_t size = body_size(full);
    const RangeAnswer answer = requested_range(head, size, etag);
    switch (answer.verdict) {
        case RangeVerdict::whole:
            return full;
        case RangeVerdict::part:
            return part(std::move(full), answer.range, size);
        case RangeVerdict::unsatisfiable:
            return unsatisfiable(size);
    }
    return full;
}

}  // namespace agora::http
