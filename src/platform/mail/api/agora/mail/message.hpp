#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::mail {

enum class MessageRefusal {
    mail_address_malformed,
    mail_name_has_control_characters,
    subject_empty,
    subject_too_long,
    subject_has_control_characters,
    message_id_malformed,
    language_malformed,
    unsubscribe_link_malformed,
    header_name_not_allowed,
    header_value_has_control_characters,
    header_value_too_long,
    body_empty,
    body_is_not_text,
    attachment_malformed,
    message_too_large,
};
RefusalText refusal_text(MessageRefusal refusal);

struct Address {
    std::string mail;
    std::string name;  ///< shown beside it, UTF-8; may be empty
};

struct Header {
    std::string name;   ///< X-… or one of a few known names, never one that the encoder writes
    std::string value;  ///< UTF-8, at most 998 bytes
};

struct Attachment {
    std::string file_name;   ///< UTF-8
    std::string media_type;  ///< e.g. "text/calendar; method=REQUEST"
    std::string bytes;
};

/// One mail to one person.
struct Message {
    Address to;
    Address from;
    std::optional<Address> reply_to;
    std::string bounce_to;  ///< envelope sender; empty: the address of `from`
    std::string subject;    ///< UTF-8, at most 400 bytes
    std::string text;       ///< UTF-8, never empty: every mail is readable without HTML
    std::string html;       ///< UTF-8, may be empty
    std::string
        list_unsubscribe;  ///< https link answering one POST (RFC 8058), empty for personal mail
    std::string
        message_id;  ///< left@right without <>; the caller's, so that a retry is the same mail
    std::string language;  ///< BCP 47, e.g. "nl"
    Instant date;
    std::vector<Header> headers;
    std::vector<Attachment> attachments;  ///< with the rest at most 10 MB
};

/// The mail as bytes (RFC 5322, 2045, 2047, 2231; CRLF, all ASCII, lines of at most 78 where they
/// can be folded). The same message gives the same bytes. Says Auto-Submitted: auto-generated.
/// A control character in any header, also CR, LF and U+0085, U+2028, U+2029, is refused.
Result<std::string> encode(const Message& message);

/// A message id that lasts: the key (letters, digits, . and -) before the domain.
std::string message_id_for(std::string_view key, std::string_view domain);

}  // namespace agora::mail
