#pragma once

#include "agora/exchange/listing.hpp"

#include <string>

namespace agora::exchange {

using PictureId = Id<struct ExchangePictureTag>;

/// A picture of a listing, by whoever placed it; they answered for it.
struct Picture {
    PictureId picture_id = {};
    ListingId listing_id = {};
    std::int64_t place = 0;  ///< the smallest comes first
    AccountId account_id = {};
    std::string file = {};        ///< digest of the large size
    std::string small_file = {};  ///< digest of the small one
    std::int64_t bytes = 0;       ///< of both
    std::string language = {};    ///< of the alternative text
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};       ///< a files::name_of(Licence)
    std::string people_shown = {};  ///< a files::name_of(PeopleShown)
    bool hidden = false;            ///< somebody shown in it objects
    Instant added_at = {};
};
AGORA_FIELDS(Picture, picture_id, listing_id, place, account_id, file, small_file, bytes, language,
             alternative_text, rights_holder, licence, people_shown, hidden, added_at)

}  // namespace agora::exchange
