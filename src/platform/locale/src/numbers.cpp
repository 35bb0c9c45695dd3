#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>

#include <array>
#include <cmath>

namespace agora::locale {
namespace {

namespace shape = icu::number;
using shape::LocalizedNumberFormatter;

std::string formatted(const shape::FormattedNumber& number, UErrorCode& status) {
    const icu::UnicodeString text = number.toString(status);
    check(status, "number");
    return utf8(text);
}

LocalizedNumberFormatter& with_decimals(Language language, int decimals) {
    thread_local std::array<PerLanguage<LocalizedNumberFormatter>, 10> kept;
    return kept.at(static_cast<std::size_t>(decimals))
        .get(language, [decimals](const icu::Locale& where) {
            return std::make_unique<LocalizedNumberFormatter>(
                shape::NumberFormatter::withLocale(where).precision(
                    shape::Precision::fixedFraction(decimals)));
        });
}

std::string currency_code(const Money& amount) {
    return {amount.currency.begin(), amount.currency.end()};
}

}  // namespace

std::string number(Language language, std::int64_t value) {
    constexpr std::int64_t kFirstGrouped = 1000;  // below it our languages write the same
    if (value >= 0 && value < kFirstGrouped) return std::to_string(value);
    UErrorCode status = U_ZERO_ERROR;
    return formatted(with_decimals(language, 0).formatInt(value, status), status);
}

std::string decimal(Language language, double value, int decimals) {
    UErrorCode status = U_ZERO_ERROR;
    return formatted(with_decimals(language, decimals).formatDouble(value, status), status);
}

std::string percent(Language language, double share, int decimals) {
    UErrorCode status = U_ZERO_ERROR;
    const auto formatter = shape::NumberFormatter::withLocale(icu_locale(language))
                               .unit(icu::NoUnit::percent())
                               .scale(shape::Scale::powerOfTen(2))
                               .precision(shape::Precision::fixedFraction(decimals));
    return formatted(formatter.formatDouble(share, status), status);
}

std::string money(Language language, Money amount) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string currency = currency_code(amount);
    thread_local PerLanguage<LocalizedNumberFormatter> euro;
    const auto make = [&](const icu::Locale& where) {
        const icu::CurrencyUnit unit{icu::UnicodeString::fromUTF8(currency).getTerminatedBuffer(),
                                     status};
        return std::make_unique<LocalizedNumberFormatter>(
            shape::NumberFormatter::withLocale(where)
                .unit(unit)
                .scale(shape::Scale::powerOfTen(-2))
                .precision(shape::Precision::fixedFraction(2)));
    };
    if (currency == "EUR") {
        return formatted(euro.get(language, make).formatInt(amount.minor_units, status), status);
    }
    return formatted(make(icu_locale(language))->formatInt(amount.minor_units, status), status);
}

std::string file_size(Language language, std::int64_t bytes) {
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    double size = static_cast<double>(bytes);
    while (size >= 999.5 && unit + 1 < kUnits.size()) {
        size /= 1000;
        ++unit;
    }
    const int decimals = unit > 0 && size < 9.95 ? 1 : 0;
    return decimal(language, size, decimals) + "\u00A0" + kUnits[unit];
}

std::string list(Language language, const std::vector<std::string>& items, Joining joining) {
    thread_local std::array<PerLanguage<icu::ListFormatter>, 2> kept;
    const auto& formatter =
        kept.at(joining == Joining::all ? 0 : 1).get(language, [joining](const icu::Locale& where) {
            UErrorCode status = U_ZERO_ERROR;
            std::unique_ptr<icu::ListFormatter> made{icu::ListFormatter::createInstance(
                where, joining == Joining::all ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_OR,
                ULISTFMT_WIDTH_WIDE, status)};
            check(status, "list");
            return made;
        });
    std::vector<icu::UnicodeString> texts;
    for (const std::string& item : items) texts.push_back(unicode(item));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString joined;
    formatter.format(texts.data(), static_cast<std::int32_t>(texts.size()), joined, status);
    check(status, "list");
    return utf8(joined);
}

}  // namespace agora::locale
