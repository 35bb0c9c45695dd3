// A mail of any bytes: it is read or refused, and what is read is clean text.

#include "agora/base/text.hpp"
#include "agora/mailbox/own_words.hpp"
#include "agora/mailbox/received.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora;
    const auto mail = mailbox::read_mail({reinterpret_cast<const char*>(data), size});
    if (!mail.ok()) return 0;
    const auto is_clean = [](const std::string& text) {
        return is_valid_utf8(text) && text.find('\0') == std::string::npos &&
               text.find('\r') == std::string::npos;
    };
    if (!is_clean(mail->text) || !is_clean(mail->subject) || !is_clean(mail->from)) std::abort();
    if (mail->subject.find('\n') != std::string::npos) std::abort();
    if (mailbox::own_words(mail->text).size() > mail->text.size()) std::abort();
    return 0;
}
