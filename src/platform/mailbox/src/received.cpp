#include "agora/mailbox/received.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/mail/address.hpp"
#include "agora/mail/message.hpp"
#include "html_text.hpp"
#include "parts.hpp"

#include <algorithm>
#include <memory>
#include <mutex>

namespace agora::mailbox {
namespace {

constexpr std::size_t kMostRecipients = 50;
constexpr std::size_t kLongestSubject = 400;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Unref {
    template <typename Object>
    void operator()(Object* object) const {
        g_object_unref(object);
    }
};
using MessagePointer = std::unique_ptr<GMimeMessage, Unref>;

MessagePointer parse(std::string_view bytes) {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    const std::unique_ptr<GMimeStream, Unref> stream{
        g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const std::unique_ptr<GMimeParser, Unref> parser{g_mime_parser_new_with_stream(stream.get())};
    return MessagePointer{g_mime_parser_construct_message(parser.get(), nullptr)};
}

/// Every value of a header, in the order of the mail.
std::vector<std::string> values_of(GMimeMessage* message, const char* name) {
    std::vector<std::string> values;
    GMimeHeaderList* const headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int at = 0; at < g_mime_header_list_get_count(headers); ++at) {
        GMimeHeader* const header = g_mime_header_list_get_header_at(headers, at);
        if (g_ascii_strcasecmp(g_mime_header_get_name(header), name) != 0) continue;
        const char* value = g_mime_header_get_value(header);
        values.emplace_back(value == nullptr ? "" : value);
    }
    return values;
}

std::string value_of(GMimeMessage* message, const char* name) {
    const auto values = values_of(message, name);
    return values.empty() ? "" : values.front();
}

void add_addresses(InternetAddressList* list, std::vector<std::string>& found) {
    if (list == nullptr) return;
    for (int at = 0; at < internet_address_list_length(list); ++at) {
        InternetAddress* const one = internet_address_list_get_address(list, at);
        if (!INTERNET_ADDRESS_IS_MAILBOX(one) || found.size() >= kMostRecipients) continue;
        const char* text = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one));
        const auto address = mail::ascii_mail_address(text == nullptr ? "" : text);
        if (!address) continue;
        std::string lower = ascii_lower(*address);
        if (std::find(found.begin(), found.end(), lower) == found.end())
            found.push_back(std::move(lower));
    }
}

void add_addresses(const std::string& text, std::vector<std::string>& found) {
    const std::unique_ptr<InternetAddressList, Unref> list{
        internet_address_list_parse(nullptr, text.c_str())};
    add_addresses(list.get(), found);
}

/// Exactly one From with exactly one address: more of them is how filters are deceived.
std::string sender_of(GMimeMessage* message) {
    if (values_of(message, "From").size() != 1) return {};
    std::vector<std::string> senders;
    InternetAddressList* const list = g_mime_message_get_from(message);
    if (list == nullptr || internet_address_list_length(list) != 1) return {};
    add_addresses(list, senders);
    return senders.size() == 1 ? senders.front() : "";
}

/// Where the mail server says that it delivered stands before what the writer typed.
std::vector<std::string> recipients_of(GMimeMessage* message) {
    std::vector<std::string> found;
    for (const char* name : {"Delivered-To", "X-Original-To", "Envelope-To"}) {
        for (const std::string& value : values_of(message, name)) add_addresses(value, found);
    }
    add_addresses(g_mime_message_get_to(message), found);
    add_addresses(g_mime_message_get_cc(message), found);
    return found;
}

/// RFC 3834, and what mail programs send in its place.
bool is_automatic(GMimeMessage* message) {
    const std::string submitted = ascii_lower(value_of(message, "Auto-Submitted"));
    if (!submitted.empty() && !submitted.starts_with("no")) return true;
    const std::string precedence = ascii_lower(value_of(message, "Precedence"));
    if (precedence == "bulk" || precedence == "list" || precedence == "junk") return true;
    for (const char* name :
         {"List-Id", "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress"}) {
        if (!values_of(message, name).empty()) return true;
    }
    return trimmed(value_of(message, "Return-Path")) == "<>";
}

/// Valid UTF-8 without zero bytes and with \n alone: what can't be read becomes U+FFFD.
std::string clean(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        const std::string_view one = text.substr(at, length);
        if (one == "\r") {
            if (text.substr(at, 2) != "\r\n") result += '\n';
        } else if (one == std::string_view{"\0", 1} || !is_valid_utf8(one)) {
            result += kReplacement;
        } else {
            result += one;
        }
        at += is_valid_utf8(one) ? length : 1;
    }
    return result;
}

/// "Re: AW: Fwd: Who lends a ladder?" -> "Who lends a ladder?"
std::string subject_of(GMimeMessage* message) {
    const char* text = g_mime_message_get_subject(message);
    std::string subject = mail::as_header_text(clean(text == nullptr ? "" : text), kLongestSubject);
    for (bool found = true; found;) {
        found = false;
        for (const char* mark :
             {"re:", "fwd:", "fw:", "aw:", "antw:", "tr:", "ref:", "doorst:", "rép:", "réf:"}) {
            const std::string_view view{mark};
            if (!ascii_lower(subject.substr(0, view.size())).starts_with(view)) continue;
            subject = std::string{trimmed(std::string_view{subject}.substr(view.size()))};
            found = true;
        }
    }
    return subject;
}

std::string key_of(GMimeMessage* message, const Received& mail) {
    const char* id = g_mime_message_get_message_id(message);
    const std::string named = id == nullptr ? "" : id;
    return crypto::encode_base64url(
        crypto::sha256(named + '\n' + mail.from + '\n' + mail.subject + '\n' + mail.text));
}

}  // namespace

RefusalText refusal_text(MailRefusal refusal) {
    switch (refusal) {
        case MailRefusal::mail_malformed:
            return {"mail_malformed", RefusalKind::field, tr("The mail can't be read.")};
        case MailRefusal::mail_sender_unclear:
            return {"mail_sender_unclear", RefusalKind::field,
                    tr("The mail doesn't say in one address who sent it.")};
    }
    return {};
}

Result<Received> read_mail(std::string_view bytes) {
    // Zero bytes may not stand in a mail; the library's texts would end there.
    std::string whole{bytes.substr(0, kMostBytes)};
    std::replace(whole.begin(), whole.end(), '\0', ' ');
    const MessagePointer message = parse(whole);
    if (!message) return MailRefusal::mail_malformed;
    Received mail;
    mail.from = sender_of(message.get());
    if (mail.from.empty()) return MailRefusal::mail_sender_unclear;
    mail.to = recipients_of(message.get());
    mail.subject = subject_of(message.get());
    const Parts parts = parts_of(*message);
    mail.automatic = parts.is_report || is_automatic(message.get());
    mail.attachments = parts.attachments;
    const bool is_plain = !trimmed(parts.plain).empty();
    mail.text = clean(is_plain ? parts.plain : html_text(parts.html));
    mail.key = key_of(message.get(), mail);
    return mail;
}

}  // namespace agora::mailbox
