#pragma once

#include "agora/calls/call.hpp"
#include "agora/fields/form.hpp"
#include "filter_store.hpp"
#include "lot_names.hpp"
#include "query.hpp"
#include "version_store.hpp"

#include <array>
#include <string>
#include <string_view>

namespace agora::locale {
class Translator;
}

// Source texts to translate.
namespace agora::calls {

inline constexpr std::array kKindOptions{
    fields::Option{"tender", tr("public tender")},
    fields::Option{"project_call", tr("call for projects")},
    fields::Option{"subsidy", tr("grant")},
    fields::Option{"vacancy", tr("vacancy")},
    fields::Option{"residency", tr("residency or prize")},
};
inline constexpr std::array kBuyerOptions{
    fields::Option{"european", tr("European Union")},
    fields::Option{"federal", tr("federal or national")},
    fields::Option{"regional", tr("region or community")},
    fields::Option{"communal", tr("town or province")},
    fields::Option{"foundation", tr("foundation or association")},
    fields::Option{"other", tr("another buyer")},
};
inline constexpr std::array kBandOptions{
    fields::Option{"to_30", tr("up to € 30,000")},
    fields::Option{"to_140", tr("€ 30,000 to € 140,000")},
    fields::Option{"to_750", tr("€ 140,000 to € 750,000")},
    fields::Option{"more", tr("more than € 750,000")},
    fields::Option{"unknown", tr("value not said")},
};
inline constexpr std::array kSmallOptions{
    fields::Option{"fits", tr("by what is known")},
    fields::Option{"perhaps", tr("also when too little is known")},
};
inline constexpr std::array kFrequencyOptions{
    fields::Option{"at_once", tr("as soon as it comes")},
    fields::Option{"daily", tr("once a day")},
    fields::Option{"weekly", tr("once a week")},
    fields::Option{"never", tr("never, I look myself")},
};
inline constexpr std::array kLanguageOptions{
    fields::Option{"nl", tr("Dutch")},
    fields::Option{"fr", tr("French")},
    fields::Option{"en", tr("English")},
    fields::Option{"de", tr("German")},
};

std::string_view label_of(Kind kind);
std::string_view label_of(BuyerType type);
std::string_view label_of(Band band);
std::string_view label_of(Frequency frequency);
std::string_view label_of(Field field);
/// Empty for a language that has no option.
std::string_view label_of_language(std::string_view code);

/// Only divisions have names here: a finer code is said to be under the one that it belongs to. Empty for none.
std::string say_cpv(const locale::Translator& translator, Language language, std::string_view code);

/// How a value of a change is said to a reader.
struct Saying {
    const locale::Translator& translator;
    Language language;
    std::string zone;  ///< by which clock
    LotNames lots = {};
};
std::string said(const Saying& saying, Field field, const std::string& value);
/// What was changed: "Deadline", or as the source names it.
std::string said_place(const Saying& saying, const Change& change);

/// "Tuesday 1 December 2026 at 12:00", without the time when only the day was given; empty without.
struct Deadline {
    std::optional<Instant> at = {};
    std::string zone = {};
    bool whole_day = false;
};
std::string say_deadline(Language language, const Deadline& deadline);
/// What the clock of a call is called: "Brussels"; the zone itself when it is none of ours.
std::string_view clock_name(std::string_view zone);
/// "€ 12,000.00", or with the currency's code; empty without.
std::string say_amount(Language language, std::optional<std::int64_t> cents,
                       std::string_view currency);

}  // namespace agora::calls
