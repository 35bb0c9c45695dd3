#include "labels.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/notices/cpv.hpp"
#include "agora/territories/time_zones.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

template <std::size_t kCount>
std::string_view label_among(const std::array<fields::Option, kCount>& options,
                             std::string_view value) {
    const auto found = std::ranges::find(options, value, &fields::Option::value);
    return found == options.end() ? std::string_view{} : found->label;
}

std::string words_as_list(Language language, std::string_view words,
                          std::string (*name)(Language, std::string_view)) {
    std::vector<std::string> items;
    for (const std::string_view word : split(words, ' ')) {
        if (!word.empty()) items.push_back(name(language, word));
    }
    return locale::list(language, items);
}

}  // namespace

std::string_view label_of(Kind kind) {
    return label_among(kKindOptions, fields::enum_name(kind));
}

std::string_view label_of(BuyerType type) {
    return label_among(kBuyerOptions, fields::enum_name(type));
}

std::string_view label_of(Band band) {
    return label_among(kBandOptions, fields::enum_name(band));
}

std::string_view label_of(Frequency frequency) {
    return label_among(kFrequencyOptions, fields::enum_name(frequency));
}

std::string_view label_of_language(std::string_view code) {
    return label_among(kLanguageOptions, code);
}

std::string_view label_of(Field field) {
    switch (field) {
        case Field::stated:
            return tr("As the source says it");
        case Field::title:
            return tr("Title");
        case Field::buyer:
            return tr("Buyer");
        case Field::kind:
            return tr("Kind");
        case Field::deadline:
            return tr("Deadline");
        case Field::value:
            return tr("Value");
        case Field::cpv:
            return tr("CPV codes");
        case Field::places:
            return tr("Where");
        case Field::languages:
            return tr("Languages to answer in");
        case Field::link:
            return tr("Official page");
        case Field::documents_link:
            return tr("Documents");
        case Field::lots:
            return tr("Lots");
        case Field::conditions:
            return tr("Conditions");
        case Field::withdrawn:
            return tr("Called off");
    }
    return {};
}

std::string say_cpv(const locale::Translator& translator, Language language,
                    std::string_view code) {
    const std::string_view name = notices::cpv_division(code);
    if (name.empty()) return {};
    const std::string division{translator.translate(language, name)};
    constexpr std::size_t kDivision = 2;
    if (notices::cpv_stem(code).size() <= kDivision) return division;
    return translator.text(language, {tr("under “{name}”"), {{"name", division}}});
}

std::string said(const Saying& saying, Field field, const std::string& value) {
    const auto translated = [&](std::string_view source) {
        return std::string{saying.translator.translate(saying.language, source)};
    };
    if (value.empty()) return field == Field::stated ? value : translated(tr("nothing said"));
    if (field == Field::kind) {
        const auto kind = fields::enum_value<Kind>(value);
        return kind ? translated(label_of(*kind)) : value;
    }
    if (field == Field::withdrawn) return translated(value == "yes" ? tr("yes") : tr("no"));
    if (field == Field::deadline) {
        const auto parts = split(value, ' ');
        return say_deadline(saying.language,
                            {parse_instant(parts.front()), saying.zone, parts.size() > 1});
    }
    if (field == Field::value) {
        const auto parts = split(value, ' ');
        const auto cents = parse_positive(parts.front());
        if (!cents || parts.size() < 2) return value;
        return say_amount(saying.language, *cents, parts[1]);
    }
    if (field == Field::languages) {
        return words_as_list(saying.language, value, &locale::language_name);
    }
    if (field == Field::cpv) {
        std::vector<std::string> codes;
        for (const std::string_view code : split(value, ' ')) {
            const std::string label = say_cpv(saying.translator, saying.language, code);
            codes.push_back(std::string{code} + (label.empty() ? "" : " " + label));
        }
        return joined(codes, "\n");
    }
    if (field == Field::lots) return saying.lots.in_list(value);
    if (field == Field::conditions || field == Field::stated) return saying.lots.in(value);
    return value;
}

std::string said_place(const Saying& saying, const Change& change) {
    if (!change.section.empty()) return saying.lots.in(change.section);
    return std::string{saying.translator.translate(saying.language, label_of(change.field))};
}

std::string say_deadline(Language language, const Deadline& deadline) {
    if (!deadline.at) return {};
    const locale::TimeZone zone{deadline.zone.empty() ? "Europe/Brussels" : deadline.zone};
    if (deadline.whole_day) {
        return locale::date(language, locale::local_date(*deadline.at, zone),
                            locale::DateStyle::weekday);
    }
    return locale::date_time(language, *deadline.at, zone, locale::DateStyle::weekday);
}

std::string_view clock_name(std::string_view zone) {
    const std::string_view label = label_among(territories::kTimeZones, zone);
    return label.empty() ? zone : label;
}

std::string say_amount(Language language, std::optional<std::int64_t> cents,
                       std::string_view currency) {
    if (!cents || *cents <= 0) return {};
    Money money{.minor_units = *cents};
    if (currency.size() == money.currency.size())
        std::ranges::copy(currency, money.currency.data());
    return locale::money(language, money);
}

}  // namespace agora::calls
