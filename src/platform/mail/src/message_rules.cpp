#include "message_rules.hpp"

#include "header_text.hpp"

#include "agora/mail/address.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace agora::mail {
namespace {

constexpr std::size_t kMaxSubject = 400;
constexpr std::size_t kMaxName = 400;
constexpr std::size_t kMaxHeaderName = 60;
constexpr std::size_t kMaxHeaderValue = 998;
constexpr std::size_t kMaxLink = 900;
constexpr std::size_t kMaxMessageId = 200;
constexpr std::size_t kMaxLanguage = 35;
constexpr std::size_t kMaxFileName = 200;
constexpr std::size_t kMaxMediaType = 200;
constexpr std::size_t kMaxBytes = 10'000'000;

bool holds_only(std::string_view text, std::string_view others) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

std::optional<Refusal> check_address(const Address& address, std::string_view field) {
    if (!is_mail_address(address.mail)) {
        return Refusal{MessageRefusal::mail_address_malformed, std::string(field)};
    }
    if (!is_header_text(address.name)) {
        return Refusal{MessageRefusal::mail_name_has_control_characters, std::string(field)};
    }
    if (address.name.size() > kMaxName) {
        return Refusal{MessageRefusal::header_value_too_long, std::string(field)};
    }
    return std::nullopt;
}

std::optional<Refusal> check_addresses(const Message& message) {
    if (auto refusal = check_address(message.to, "to")) return refusal;
    if (auto refusal = check_address(message.from, "from")) return refusal;
    if (message.reply_to) {
        if (auto refusal = check_address(*message.reply_to, "reply_to")) return refusal;
    }
    if (!message.bounce_to.empty()) return check_address({message.bounce_to, {}}, "bounce_to");
    return std::nullopt;
}

std::optional<Refusal> check_subject(const std::string& subject) {
    if (subject.size() > kMaxSubject) return Refusal{MessageRefusal::subject_too_long, "subject"};
    if (!is_header_text(subject)) {
        return Refusal{MessageRefusal::subject_has_control_characters, "subject"};
    }
    if (trimmed(subject).empty()) return Refusal{MessageRefusal::subject_empty, "subject"};
    return std::nullopt;
}

bool is_dot_atom(std::string_view text) {
    const auto atoms = split(text, '.');
    return std::all_of(atoms.begin(), atoms.end(), [](std::string_view atom) {
        return !atom.empty() && holds_only(atom, "!#$%&'*+-/=?^_`{|}~");
    });
}

bool is_message_id(std::string_view text) {
    const auto halves = split(text, '@');
    return text.size() <= kMaxMessageId && halves.size() == 2 && is_dot_atom(halves[0]) &&
           is_dot_atom(halves[1]);
}

/// RFC 8058 asks for https; this machine may do without, for development.
bool is_unsubscribe_link(std::string_view link) {
    constexpr std::array kStarts{"https://", "http://localhost:", "http://127.0.0.1:"};
    return link.size() <= kMaxLink && holds_only(link, "-._~:/?#[]@!$&'()*+,;=%") &&
           std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) {
               return link.substr(0, start.size()) == start && link.size() > start.size();
           });
}

std::optional<Refusal> check_known_headers(const Message& message) {
    if (!is_message_id(message.message_id)) {
        return Refusal{MessageRefusal::message_id_malformed, "message_id"};
    }
    if (message.language.empty() || message.language.size() > kMaxLanguage ||
        !holds_only(message.language, "-")) {
        return Refusal{MessageRefusal::language_malformed, "language"};
    }
    if (!message.list_unsubscribe.empty() && !is_unsubscribe_link(message.list_unsubscribe)) {
        return Refusal{MessageRefusal::unsubscribe_link_malformed, "list_unsubscribe"};
    }
    return std::nullopt;
}

bool is_extension(std::string_view name) {
    return name.size() > 2 && name.size() <= kMaxHeaderName && name.substr(0, 2) == "X-" &&
           holds_only(name, "-");
}

bool is_structured(std::string_view name) {
    constexpr std::array kNames{"In-Reply-To", "References", "List-Id", "Feedback-ID"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_structured_value(std::string_view value) {
    return is_printable_ascii(value) && !value.empty() && value.front() != ' ' &&
           value.back() != ' ' && value.find("  ") == std::string_view::npos;
}

std::optional<Refusal> check_header(const Header& header) {
    const bool extension = is_extension(header.name);
    if (!extension && !is_structured(header.name)) {
        return Refusal{MessageRefusal::header_name_not_allowed, "headers"};
    }
    if (header.value.size() > kMaxHeaderValue) {
        return Refusal{MessageRefusal::header_value_too_long, "headers"};
    }
    if (extension ? !is_header_text(header.value) : !is_structured_value(header.value)) {
        return Refusal{MessageRefusal::header_value_malformed, "headers"};
    }
    return std::nullopt;
}

bool is_text(std::string_view text) {
    return is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

std::optional<Refusal> check_bodies(const Message& message) {
    if (trimmed(message.text).empty()) return Refusal{MessageRefusal::body_empty, "text"};
    if (!is_text(message.text)) return Refusal{MessageRefusal::body_is_not_text, "text"};
    if (!is_text(message.html)) return Refusal{MessageRefusal::body_is_not_text, "html"};
    return std::nullopt;
}

bool is_media_type(std::string_view type) {
    const auto parts = split(type, ';');
    const auto names = split(parts.front(), '/');
    const auto is_token = [](std::string_view text) {
        return !text.empty() && holds_only(text, "-._+");
    };
    return type.size() <= kMaxMediaType && names.size() == 2 && is_token(names[0]) &&
           is_token(names[1]) && std::all_of(parts.begin() + 1, parts.end(), [&](auto part) {
               const auto pair = split(trimmed(part), '=');
               return pair.size() == 2 && is_token(pair[0]) && is_token(pair[1]);
           });
}

bool is_file_name(std::string_view name) {
    return !trimmed(name).empty() && name.size() <= kMaxFileName && is_header_text(name) &&
           name.find_first_of("/\\") == std::string_view::npos;
}

std::optional<Refusal> check_attachments(const Message& message) {
    std::size_t bytes = message.text.size() + message.html.size();
    for (const Attachment& attachment : message.attachments) {
        if (!is_file_name(attachment.file_name) || !is_media_type(attachment.media_type) ||
            attachment.media_type.find_first_of("\t\r\n\f\v") != std::string::npos) {
            return Refusal{MessageRefusal::attachment_malformed, "attachments"};
        }
        bytes += attachment.bytes.size();
    }
    if (bytes > kMaxBytes) return Refusal{MessageRefusal::message_too_large, "attachments"};
    return std::nullopt;
}

}  // namespace

Result<Done> check_message(const Message& message) {
    if (auto refusal = check_addresses(message)) return *refusal;
    if (auto refusal = check_subject(message.subject)) return *refusal;
    if (auto refusal = check_known_headers(message)) return *refusal;
    for (const Header& header : message.headers) {
        if (auto refusal = check_header(header)) return *refusal;
    }
    if (auto refusal = check_bodies(message)) return *refusal;
    if (auto refusal = check_attachments(message)) return *refusal;
    return Done{};
}

}  // namespace agora::mail
