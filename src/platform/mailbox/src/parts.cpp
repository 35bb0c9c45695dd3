#include "parts.hpp"

#include <memory>

namespace agora::mailbox {
namespace {

constexpr int kDeepest = 20;

struct FreeText {
    void operator()(char* text) const { g_free(text); }
};
using Text = std::unique_ptr<char, FreeText>;

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != 0;
}

bool is_attached(GMimeObject* part) {
    const char* disposition = g_mime_object_get_disposition(part);
    return disposition != nullptr && g_ascii_strcasecmp(disposition, "attachment") == 0;
}

void take_text(GMimeObject* part, Parts& parts) {
    std::string& place = is_type(part, "text", "html") ? parts.html : parts.plain;
    const bool is_words = is_type(part, "text", "plain") || is_type(part, "text", "html");
    if (!is_words || is_attached(part) || !place.empty()) {
        ++parts.attachments;
        return;
    }
    const Text text{g_mime_text_part_get_text(GMIME_TEXT_PART(part))};
    if (text) place = text.get();
}

void walk(GMimeObject* part, Parts& parts, int depth) {
    if (part == nullptr || depth > kDeepest) return;
    if (GMIME_IS_MULTIPART(part)) {
        parts.is_report = parts.is_report || is_type(part, "multipart", "report");
        parts.is_encrypted = parts.is_encrypted || is_type(part, "multipart", "encrypted");
        GMimeMultipart* const all = GMIME_MULTIPART(part);
        for (int at = 0; at < g_mime_multipart_get_count(all); ++at) {
            walk(g_mime_multipart_get_part(all, at), parts, depth + 1);
        }
        return;
    }
    if (GMIME_IS_TEXT_PART(part)) return take_text(part, parts);
    // The signature of a mail is no attachment that somebody would miss.
    if (!is_type(part, "application", "pgp-signature") &&
        !is_type(part, "application", "pkcs7-signature")) {
        ++parts.attachments;
    }
}

}  // namespace

Parts parts_of(GMimeMessage& message) {
    Parts parts;
    walk(g_mime_message_get_mime_part(&message), parts, 0);
    return parts;
}

}  // namespace agora::mailbox
