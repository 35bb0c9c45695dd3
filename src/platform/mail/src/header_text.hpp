#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agora::mail {

/// Well-formed UTF-8 without control characters, line separators and direction marks.
bool is_header_text(std::string_view text);

bool is_printable_ascii(std::string_view text);

/// A header's value from text: as it is when it is ASCII that can be folded, else encoded words
/// (RFC 2047). Every space is a place to fold. Takes what is_header_text accepts.
std::string unstructured(std::string_view text);

/// A person's name before an address: atoms, a quoted string, or encoded words.
std::string phrase(std::string_view name);

/// A parameter of a MIME header with its "; ", as RFC 2231 writes it, in pieces when long.
std::string parameter(std::string_view name, std::string_view value);

/// The line "Name: value" folded at spaces before column 78, with its CRLF.
std::string folded(std::string_view name, std::string_view value);

/// Bytes of the first character; at least 1.
std::size_t character_length(std::string_view text);

}  // namespace agora::mail
