#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include "agora/base/assert.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>

#include <unordered_map>

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

std::string made_language_name(Language language, const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale named = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) || named.isBogus() || *named.getLanguage() == '\0') return tag;
    icu::UnicodeString name;
    display_names(language).localeDisplayName(named, name);
    return utf8(name);
}

}  // namespace

std::string language_name(Language language, std::string_view bcp47) {
    // ICU takes some 5 us for each; a list of people asks for the same few again and again.
    thread_local std::array<std::unordered_map<std::string, std::string>, kLanguages.size()> kept;
    constexpr std::size_t kMostKept = 1000;
    auto& names = kept[static_cast<std::size_t>(language)];
    std::string tag{bcp47};
    const auto found = names.find(tag);
    if (found != names.end()) return found->second;
    std::string name = made_language_name(language, tag);
    if (names.size() < kMostKept) names.emplace(std::move(tag), name);
    return name;
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
