#include "sound_mail.hpp"

#include "agora/mail/address.hpp"
#include "agora/mail/message.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <cstddef>
#include <cstdint>

/// The input's parts, between bytes 0xFE, become the fields of a message; what is encoded is sound.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::mail;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto parts = agora::split(input, '\xFE');
    const auto part = [&](std::size_t at, const char* usual) {
        return at < parts.size() && !parts[at].empty() ? std::string(parts[at]) : usual;
    };
    Message message{
        .to = {part(0, "ana@example.be"), part(1, "")},
        .from = {"noreply@coop.example", part(2, "Atelier")},
        .reply_to = std::nullopt,
        .bounce_to = "",
        .subject = part(3, "Hello"),
        .text = part(4, "Hello"),
        .html = part(5, ""),
        .list_unsubscribe = part(6, ""),
        .message_id = part(7, "1@coop.example"),
        .language = part(8, "nl"),
        .date = {},
        .headers = {{part(9, "X-Extra"), part(10, "x")}},
        .attachments = {{part(11, "a.txt"), part(12, "text/plain"), part(13, "x")}},
    };
    if (const auto bytes = encode(message)) {
        AGORA_ASSERT(test::fault_of(*bytes, {message.headers[0].name}).empty());
    }
    message.subject = as_header_text(part(3, "")) + "x";
    message.to = {"ana@example.be", as_header_text(part(1, ""))};
    if (const auto bytes = encode(message)) {
        AGORA_ASSERT(test::fault_of(*bytes, {message.headers[0].name}).empty());
    }
    return 0;
}
