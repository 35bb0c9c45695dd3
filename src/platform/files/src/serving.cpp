#include "agora/files/serving.hpp"

namespace agora::files {
namespace {

/// Should a browser ever open it as a page, it can do nothing.
constexpr std::string_view kSandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

std::string_view cache_control(Audience audience) {
    return audience == Audience::everybody ? "public, max-age=86400, immutable"
                                           : "private, no-cache";
}

std::string etag_of(const Digest& digest) {
    return "\"" + digest.text() + "\"";
}

/// RFC 8187, section 3.2.1: attr-char.
bool stands_for_itself(char byte) {
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool is_digit = byte >= '0' && byte <= '9';
    return is_letter || is_digit ||
           std::string_view{"!#$&+-.^_`|~"}.find(byte) != std::string::npos;
}

}  // namespace

std::string attachment_named(std::string_view file_name) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string plain;
    std::string encoded;
    for (const char byte : file_name) {
        const auto value = static_cast<unsigned char>(byte);
        const bool is_plain = value >= 0x20 && value < 0x7F && byte != '"' && byte != '\\';
        // One sign for each character, not for each of its bytes.
        const bool continues = (value & 0xC0) == 0x80;
        if (!continues) plain += is_plain && byte != '%' ? byte : '_';
        if (stands_for_itself(byte)) {
            encoded += byte;
        } else {
            encoded += {'%', kDigits[value >> 4], kDigits[value & 15]};
        }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

std::optional<ServedFile> serve_picture(const Store& store, const Digest& digest,
                                        Audience audience) {
    auto path = store.find(digest);
    if (!path) return std::nullopt;
    return ServedFile{std::move(*path), "image/webp", cache_control(audience),
                      etag_of(digest),  "",           kSandbox};
}

std::optional<ServedFile> serve_document(const Store& store, const KeptDocument& document,
                                         Audience audience) {
    auto path = store.find(document.digest);
    if (!path) return std::nullopt;
    return ServedFile{std::move(*path),
                      media_type(document.type),
                      cache_control(audience),
                      etag_of(document.digest),
                      attachment_named(document.file_name),
                      kSandbox};
}

}  // namespace agora::files
