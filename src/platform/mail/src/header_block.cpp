#include "header_block.hpp"

#include "date_text.hpp"
#include "header_text.hpp"

#include "agora/mail/address.hpp"

#include "agora/base/text.hpp"

namespace agora::mail {
namespace {

std::string address_value(const Address& address) {
    const std::string mail = *ascii_mail_address(address.mail);
    const std::string_view name = trimmed(address.name);
    return name.empty() ? mail : phrase(name) + " <" + mail + ">";
}

std::string extra_header(const Header& header) {
    const bool extension = header.name.substr(0, 2) == "X-";
    return folded(header.name, extension ? unstructured(header.value) : header.value);
}

/// One click: the mail program POSTs to the link without showing a page (RFC 8058).
std::string unsubscribe_headers(const std::string& link) {
    return folded("List-Unsubscribe", "<" + link + ">") +
           folded("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

}  // namespace

std::string header_block(const Message& message) {
    std::string block = folded("Date", date_text(message.date));
    block += folded("Message-ID", "<" + message.message_id + ">");
    block += folded("From", address_value(message.from));
    block += folded("To", address_value(message.to));
    if (message.reply_to) block += folded("Reply-To", address_value(*message.reply_to));
    block += folded("Subject", unstructured(trimmed(message.subject)));
    block += folded("Auto-Submitted", "auto-generated");
    block += folded("Content-Language", message.language);
    if (!message.list_unsubscribe.empty()) block += unsubscribe_headers(message.list_unsubscribe);
    for (const Header& header : message.headers) block += extra_header(header);
    return block + folded("MIME-Version", "1.0");
}

}  // namespace agora::mail
