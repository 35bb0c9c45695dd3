#pragma once

#include "agora/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agora::mailbox {

/// Of a longer mail this much is read: what is behind it is attached as a rule.
inline constexpr std::size_t kMostBytes = 2U * 1024 * 1024;

enum class MailRefusal { mail_malformed, mail_sender_unclear };
RefusalText refusal_text(MailRefusal refusal);

/// A mail that somebody sent, as far as Agora reads it. Nothing in it is proven: who knows the address
/// of a person can write it in From.
struct Received {
    std::string from;             ///< the one address of From, in lower case
    std::vector<std::string> to;  ///< where it was delivered, then To and Cc; lower case, each once
    std::string key;      ///< the same for the same mail: a digest of message id, sender and text
    std::string subject;  ///< UTF-8, one line; without "Re:" and "Fwd:" of three languages
    std::string text;     ///< UTF-8, lines end with \n; of an HTML mail its words; may be empty
    bool automatic = false;  ///< sent by a program: an absence note, a list, an error report
    std::size_t attachments = 0;
};

/// RFC 5322 and MIME, as mails really are: wrong charsets and broken parts are read as well as they
/// can be. Of alternatives the plain text is taken; attached mails are attachments.
Result<Received> read_mail(std::string_view bytes);

}  // namespace agora::mailbox
