#pragma once

#include "agora/base/language.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace agora::locale {

icu::UnicodeString unicode(std::string_view utf8);
std::string utf8(const icu::UnicodeString& text);
const icu::Locale& icu_locale(Language language);

/// Throws std::runtime_error: ICU without its data is a broken installation.
void check(UErrorCode status, const char* what);

/// One object of ICU per language, made when it is first needed. Declare it thread_local.
template <typename Type>
class PerLanguage {
 public:
    template <typename Make>
    Type& get(Language language, Make&& make) {
        auto& slot = made_[static_cast<std::size_t>(language)];
        if (!slot) slot = make(icu_locale(language));
        return *slot;
    }

 private:
    std::array<std::unique_ptr<Type>, kLanguages.size()> made_;
};

}  // namespace agora::locale
