#pragma once

#include "agora/web/answer.hpp"
#include "listing_query.hpp"

#include <string>
#include <vector>

namespace agora::exchange {

/// An offer or a want in a list, and the top of its page.
struct ListingCard {
    std::string url = {};
    std::string code = {};  ///< as people read it
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Side side = Side::offer;
    std::string side_label = {};
    std::string category = {};
    std::vector<std::string> modes = {};  ///< labels
    std::string asks = {};
    std::string credits = {};  ///< "12 credits"
    std::string town = {};
    std::string distance = {};  ///< "3 km"
    bool remote = false;
    bool for_members = false;
    Instant made_at = {};
    std::optional<Date> ends_on = {};
    bool over = false;
    bool settled = false;
    bool hidden = false;
    bool limited = false;
    std::string picture = {};  ///< address of the small one
    std::string picture_words = {};
    std::string picture_lang = {};
};
AGORA_FIELDS(ListingCard, url, code, title, lang, language, side, side_label, category, modes, asks,
             credits, town, distance, remote, for_members, made_at, ends_on, over, settled, hidden,
             limited, picture, picture_words, picture_lang)

ListingCard card_of(const web::Call& call, const Listing& listing,
                    std::optional<double> km = std::nullopt);
/// With its first picture.
ListingCard card_of(const web::Call& call, const HeldListing& listing,
                    std::optional<double> km = std::nullopt);

struct Option {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

}  // namespace agora::exchange
