#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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
    header_value_malformed,
    header_value_too_long,
    body_empty,
    body_is_not_text,
    attachment_malformed,
    message_too_large,
};
RefusalText refusal_text(MessageRefusal refusal);

struct Address {
    std::string mail{};
    std::string name{};  ///< shown beside it, UTF-8; may be empty
};

struct Header {
    /// X-… (value: any text), or In-Reply-To, References, List-Id, Feedback-ID (value: ASCII).
    std::string name{};
    std::string value{};  ///< at most 998 bytes
};

struct Attachment {
    std::string file_name{};   ///< UTF-8
    std::string media_type{};  ///< e.g. "text/calendar; method=REQUEST"
    std::string bytes{};
};

/// One mail to one person.
struct Message {
    Address to{};
    Address from{};
    std::optional<Address> reply_to{};
    std::string bounce_to{};  ///< envelope sender; empty: the address of `from`
    std::string subject{};    ///< UTF-8, at most 400 bytes
    std::string text{};       ///< UTF-8, never empty: every mail is readable without HTML
    std::string html{};       ///< UTF-8, may be empty
    /// An https link that takes one POST (RFC 8058); empty for personal mail.
    std::string list_unsubscribe{};
    /// left@right without <>. The caller gives it, so that a retry is the same mail.
    std::string message_id{};
    std::string language{};  ///< BCP 47, e.g. "nl"
    Instant date{};
    std::vector<Header> headers{};
    std::vector<Attachment> attachments{};  ///< with the rest at most 10 MB
};

/// The mail as bytes (RFC 5322, 2045, 2047, 2231; CRLF, all ASCII, lines of at most 78 where they
/// can be folded). The same message gives the same bytes. Says Auto-Submitted: auto-generated.
/// Refused in any header: control characters (also U+0080 to U+009F), the line separators U+2028
/// and U+2029, and the marks that turn the direction of the text around them.
Result<std::string> encode(const Message& message);

/// Text from a person made fit for a subject or a name: what is refused above becomes a space,
/// spaces are joined and trimmed, and what is beyond `max_bytes` is cut between two characters.
std::string as_header_text(std::string_view text, std::size_t max_bytes = 200);

/// A message id that lasts: the key (letters, digits, ".", "-") before the domain.
std::string message_id_for(std::string_view key, std::string_view domain);

}  // namespace agora::mail
