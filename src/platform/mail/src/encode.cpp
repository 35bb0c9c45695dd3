#include "agora/mail/message.hpp"

#include "body_text.hpp"
#include "header_block.hpp"
#include "header_text.hpp"
#include "message_rules.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

namespace agora::mail {
namespace {

/// Headers of a part and its body, without the part's boundary.
struct Part {
    std::string headers;
    std::string body;
};

Part text_part(std::string_view subtype, std::string_view text) {
    EncodedBody body = encode_text(text);
    return {folded("Content-Type", "text/" + std::string(subtype) + "; charset=utf-8") +
                folded("Content-Transfer-Encoding", body.encoding),
            std::move(body.lines)};
}

Part attachment_part(const Attachment& attachment) {
    return {folded("Content-Type", attachment.media_type) +
                folded("Content-Transfer-Encoding", "base64") +
                folded("Content-Disposition",
                       "attachment" + parameter("filename", attachment.file_name)),
            base64_lines(attachment.bytes)};
}

/// "=_" can stand neither in quoted-printable nor in base64, so no body holds a boundary; made from
/// the message id, so that a retry has the same bytes.
std::string boundary_for(const Message& message, std::string_view subtype) {
    const std::string digest = crypto::sha256(std::string(subtype) + " " + message.message_id);
    return "=_" + crypto::encode_hex(digest).substr(0, 32);
}

Part multipart(const Message& message, std::string_view subtype, const std::vector<Part>& parts) {
    const std::string boundary = boundary_for(message, subtype);
    std::string body;
    for (const Part& part : parts) {
        body += "--" + boundary + "\r\n" + part.headers + "\r\n" + part.body;
    }
    return {folded("Content-Type",
                   "multipart/" + std::string(subtype) + "; boundary=\"" + boundary + '"'),
            body + "--" + boundary + "--\r\n"};
}

Part readable_part(const Message& message) {
    Part text = text_part("plain", message.text);
    if (message.html.empty()) return text;
    return multipart(message, "alternative", {std::move(text), text_part("html", message.html)});
}

Part whole_part(const Message& message) {
    if (message.attachments.empty()) return readable_part(message);
    std::vector<Part> parts{readable_part(message)};
    for (const Attachment& attachment : message.attachments) {
        parts.push_back(attachment_part(attachment));
    }
    return multipart(message, "mixed", parts);
}

}  // namespace

Result<std::string> encode(const Message& message) {
    const auto checked = check_message(message);
    if (!checked) return checked.refusal();
    const Part whole = whole_part(message);
    return header_block(message) + whole.headers + "\r\n" + whole.body;
}

std::string message_id_for(std::string_view key, std::string_view domain) {
    return std::string(key) + "@" + std::string(domain);
}

}  // namespace agora::mail
