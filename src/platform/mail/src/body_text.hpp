#pragma once

#include <string>
#include <string_view>

namespace agora::mail {

/// A text with its transfer encoding, ready to stand after the blank line.
struct EncodedBody {
    std::string_view encoding;  ///< "quoted-printable" or "base64"
    std::string lines;          ///< at most 76 columns, each with CRLF
};

/// Line ends of any kind become CRLF. Takes whichever encoding is shorter.
EncodedBody encode_text(std::string_view text);

/// RFC 2045 section 6.8.
std::string base64_lines(std::string_view bytes);

}  // namespace agora::mail
