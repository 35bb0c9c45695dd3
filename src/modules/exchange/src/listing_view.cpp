#include "listing_view.hpp"

#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "categories.hpp"
#include "labels.hpp"
#include "picture_view.hpp"
#include "short_code.hpp"
#include "sight.hpp"

#include <cmath>

namespace agora::exchange {

ListingCard card_of(const web::Call& call, const Listing& listing, std::optional<double> km) {
    const bool open = listing.state == ListingState::open;
    const bool late = listing.ends_on && *listing.ends_on < today_of(call);
    ListingCard card{.url = call.link(path_of(listing)),
                     .code = shown_code(listing.code),
                     .title = listing.title,
                     .lang = listing.language,
                     .side = listing.side,
                     .side_label = call.say(label_of(listing.side)),
                     .asks = listing.asks,
                     .remote = listing.remote,
                     .for_members = listing.audience == Audience::members,
                     .made_at = listing.made_at,
                     .ends_on = listing.ends_on,
                     .over = listing.state == ListingState::ended || (open && late),
                     .settled = listing.state == ListingState::settled,
                     .hidden = listing.moderation == Moderation::hidden,
                     .limited = listing.moderation == Moderation::limited};
    if (listing.language != code(call.language)) {
        card.language = locale::language_name(call.language, listing.language);
    }
    if (const Category* category = categories_of(call.services).find(listing.category)) {
        card.category = category->label(call.language);
    }
    for (const Mode mode : {Mode::free, Mode::paid, Mode::barter, Mode::credits}) {
        if (listing.modes().has(mode)) card.modes.push_back(call.say(label_of(mode)));
    }
    if (listing.for_credits && listing.credits > 0) {
        card.credits = credits::credits_text(call.services, call.language, listing.credits);
    }
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    card.town = atlas->name(listing.commune, call.language);
    if (km) {
        const std::int64_t whole = std::lround(*km);
        card.distance =
            whole == 0
                ? call.say(tr("in the same town"))
                : call.say({tr("{km} km away"), {{"km", locale::number(call.language, whole)}}});
    }
    return card;
}

ListingCard card_of(const web::Call& call, const HeldListing& listing, std::optional<double> km) {
    ListingCard card = card_of(call, static_cast<const Listing&>(listing), km);
    if (!listing.cover) return card;
    card.picture = address_of(*listing.cover, "/small.webp");
    card.picture_words = listing.cover->alternative_text;
    if (listing.cover->language != code(call.language)) card.picture_lang = listing.cover->language;
    return card;
}

}  // namespace agora::exchange
