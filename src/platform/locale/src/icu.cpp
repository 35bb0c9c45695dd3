#include "icu.hpp"

#include <unicode/stringpiece.h>

#include <stdexcept>

namespace agora::locale {

icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

const icu::Locale& icu_locale(Language language) {
    static const std::array<icu::Locale, kLanguages.size()> kLocales{
        icu::Locale{"nl", "BE"}, icu::Locale{"fr", "BE"}, icu::Locale{"en", "GB"}};
    return kLocales[static_cast<std::size_t>(language)];
}

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) {
        throw std::runtime_error{std::string{"ICU: "} + what + ": " + u_errorName(status)};
    }
}

}  // namespace agora::locale
