#include "body_text.hpp"

#include "agora/crypto/encoding.hpp"

#include <algorithm>

namespace agora::mail {
namespace {

constexpr std::size_t kLine = 76;

std::string with_crlf(std::string_view text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (pair) ++at;
        if (text[at] == '\r' || text[at] == '\n') {
            lines += "\r\n";
        } else {
            lines += text[at];
        }
    }
    return lines;
}

void append_escaped(std::string& to, char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    to += '=';
    to += kDigits[byte >> 4];
    to += kDigits[byte & 15];
}

bool must_escape(std::string_view line, std::size_t at) {
    const char c = line[at];
    if (c == ' ' || c == '\t') return at + 1 == line.size();
    return c < '!' || c > '~' || c == '=';
}

/// What means something to mail servers at the start of a line.
bool is_read_by_servers(std::string_view start) {
    return start.front() == '.' || start.substr(0, 5) == "From ";
}

/// RFC 2045 section 6.7, one line of text.
std::string quoted_printable_line(std::string_view line) {
    std::string quoted;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escape = must_escape(line, at);
        if (column + (escape ? 3 : 1) > kLine - 1) {
            quoted += "=\r\n";
            column = 0;
        }
        if (escape || (column == 0 && is_read_by_servers(line.substr(at)))) {
            append_escaped(quoted, line[at]);
            column += 3;
        } else {
            quoted += line[at];
            column += 1;
        }
    }
    return quoted + "\r\n";
}

std::string quoted_printable(std::string_view text) {
    std::string quoted;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        quoted += quoted_printable_line(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return quoted;
}

bool is_mostly_ascii(std::string_view text) {
    const auto beyond = std::count_if(text.begin(), text.end(),
                                      [](char c) { return static_cast<signed char>(c) < 0; });
    return static_cast<std::size_t>(beyond) * 6 <= text.size();
}

}  // namespace

std::string base64_lines(std::string_view bytes) {
    const std::string encoded = crypto::encode_base64(bytes);
    std::string lines;
    for (std::size_t at = 0; at < encoded.size(); at += kLine) {
        lines += encoded.substr(at, kLine) + "\r\n";
    }
    return lines;
}

EncodedBody encode_text(std::string_view text) {
    const std::string lines = with_crlf(text);
    if (is_mostly_ascii(lines)) return {"quoted-printable", quoted_printable(lines)};
    return {"base64", base64_lines(lines)};
}

}  // namespace agora::mail
