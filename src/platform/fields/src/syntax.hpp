#pragma once

#include <string_view>

// What the text of a field may look like. All of them take valid UTF-8.
namespace agora::fields {

/// One @, a local part of at most 64 bytes without quotes, a domain with a dot; international
/// addresses (RFC 6531) included.
bool is_email(std::string_view text);
/// http or https with a host and without user name, or mailto with an address.
bool is_url(std::string_view text);
/// At least three digits, with spaces and + - . / ( ) between.
bool is_tel(std::string_view text);
bool is_time(std::string_view text);
bool is_datetime(std::string_view text);

enum class Lines { one, many };
/// A control character (general category Cc); tab and line feed are fine in a text of many lines.
bool has_control_characters(std::string_view text, Lines lines);

}  // namespace agora::fields
