#pragma once

#include "agora/search/held_texts.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/opening.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::territories {

/// The words of all offices, for the search box. A state of the module.
struct OfficeWords {
    search::HeldTexts texts;
};

/// An office in a list.
struct OfficeCard {
    OfficeId office_id;
    std::string url;
    std::string name;
    std::string address;
    std::string sentence;  ///< "Open until 12:30"
    bool open = false;
    bool known = false;
    std::optional<Instant> until;
    std::optional<Instant> next;
    std::string languages;  ///< "Dutch, French and English"
    std::string phone;
    std::string phone_url;
    std::string distance;  ///< "12 km", when a place was asked for
    std::string latitude;
    std::string longitude;
};
AGORA_FIELDS(OfficeCard, office_id, url, name, address, sentence, open, known, until, next,
             languages, phone, phone_url, distance, latitude, longitude)

struct Position {
    double latitude = 0;
    double longitude = 0;
};
/// Its own, else that of its town.
std::optional<Position> position_of(const Atlas& atlas, const Office& office);

/// "Street 1, 9000 Gent"
std::string address_of(const Atlas& atlas, const Office& office, Language language);
std::string languages_of(const Office& office, Language language);
std::string phone_url(std::string_view phone);

OfficeCard card_of(const web::Call& call, const Atlas& atlas, const Office& office,
                   const OpeningHours& hours);

std::string office_path(OfficeId office, std::string_view rest = {});

}  // namespace agora::territories
