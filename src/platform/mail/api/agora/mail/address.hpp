#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::mail {

/// Whether Agora writes to this address. The chosen subset of RFC 5321: a dot-atom of ASCII of at
/// most 64 bytes, then a domain name with a dot whose last label isn't a number; 254 bytes in all.
/// The domain may be international (UTS #46). Not taken: quoted local parts, comments, white space,
/// address literals, local parts beyond ASCII (no SMTPUTF8: many servers still return such mail).
bool is_mail_address(std::string_view text);

/// The address as it travels: the domain in punycode and lower case, the local part as typed.
/// Nothing when it isn't a mail address.
std::optional<std::string> ascii_mail_address(std::string_view text);

}  // namespace agora::mail
