#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"
#include "agora/locale/formats.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::locale {
class Translator;
}

namespace agora::territories {

using OfficeId = Id<struct OfficeTag>;

/// An office of the cooperative. Its scope for grants is {ScopeKind::office, to_string(office_id)}.
struct Office {
    OfficeId office_id;
    std::string commune;  ///< code of a territory
    std::string name;
    std::string street;
    std::string postcode;
    std::string phone;
    std::string mail;
    std::string languages;  ///< BCP 47 codes, separated by spaces, the main one first
    std::string time_zone = "Europe/Brussels";
    std::optional<double> latitude;
    std::optional<double> longitude;
    bool closed_for_good = false;
};
AGORA_FIELDS(Office, office_id, commune, name, street, postcode, phone, mail, languages, time_zone,
             latitude, longitude, closed_for_good)

std::optional<Office> find_office(db::ReadTx& tx, OfficeId id);
/// Those that are not closed for good, by name.
std::vector<Office> list_offices(db::ReadTx& tx);

/// From one minute of a day to another, since midnight on the office's wall clock.
struct Block {
    int opens = 0;
    int closes = 0;
    constexpr auto operator<=>(const Block&) const = default;
};

/// A day that differs from its weekday: other blocks, or none (closed), with the reason.
struct Exception {
    Date day;
    std::vector<Block> blocks;
    std::string reason;
};

/// When an office answers: the blocks of each weekday (0 is Monday), and the days that differ.
struct OpeningHours {
    locale::TimeZone zone;
    std::vector<Block> week[7];
    std::vector<Exception> exceptions;

    bool any() const;
};

struct OpenState {
    bool open = false;
    std::optional<Instant> until;  ///< open: when it closes
    std::optional<Instant> next;   ///< closed: when it opens, within sixty days
    std::string reason;            ///< of an exception that holds today
};

/// Right over changes of the clock: a block counts on the wall clock of its own day.
OpenState state_at(const OpeningHours& hours, Instant now);
OpeningHours hours_of(db::ReadTx& tx, const Office& office);

/// "Open until 12:30", "Closed, opens tomorrow at 9:00": one sentence in the reader's language.
std::string sentence_of(const OpenState& state, const locale::TimeZone& zone, Instant now,
                        Language language, const locale::Translator& translator);

}  // namespace agora::territories
