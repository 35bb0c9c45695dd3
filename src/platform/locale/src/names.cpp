#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include "agora/base/assert.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>

namespace agora::locale {
namespace {

const icu::LocaleDisplayNames& display_names(Language language) {
    thread_local PerLanguage<icu::LocaleDisplayNames> kept;
    return kept.get(language, [](const icu::Locale& where) {
        return std::unique_ptr<icu::LocaleDisplayNames>{
            icu::LocaleDisplayNames::createInstance(where)};
    });
}

const icu::DateFormatSymbols& symbols(Language language) {
    thread_local PerLanguage<icu::DateFormatSymbols> kept;
    return kept.get(language, [](const icu::Locale& where) {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<icu::DateFormatSymbols>(where, status);
        check(status, "date symbols");
        return made;
    });
}

}  // namespace

std::string language_name(Language language, std::string_view bcp47) {
    const std::string tag{bcp47};
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale named = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) || named.isBogus() || *named.getLanguage() == '\0') return tag;
    icu::UnicodeString name;
    display_names(language).localeDisplayName(named, name);
    return utf8(name);
}

std::string country_name(Language language, std::string_view alpha2) {
    const std::string region{alpha2};
    icu::UnicodeString name;
    display_names(language).regionDisplayName(region.c_str(), name);
    return name.isBogus() || name.isEmpty() ? region : utf8(name);
}

std::string weekday_name(Language language, int weekday) {
    AGORA_ASSERT(weekday >= 1 && weekday <= 7);
    std::int32_t count = 0;
    const icu::UnicodeString* names = symbols(language).getWeekdays(
        count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
    return utf8(names[weekday % 7 + 1]);  // ICU counts from Sunday, 1
}

std::string month_name(Language language, int month) {
    AGORA_ASSERT(month >= 1 && month <= 12);
    std::int32_t count = 0;
    const icu::UnicodeString* names = symbols(language).getMonths(
        count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
    return utf8(names[month - 1]);
}

}  // namespace agora::locale
