#include "reported_listing.hpp"

#include "agora/web/services.hpp"
#include "listing_store.hpp"
#include "picture_store.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

constexpr std::string_view kFolder = "/exchange/";

std::optional<Listing> listing_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<ListingId>(kFolder, path);
    return id ? find_listing(tx, *id) : std::nullopt;
}

/// With what its pictures show, hidden ones too.
std::string words_of(db::ReadTx& tx, const Listing& listing) {
    std::string words = listing.title + "\n" + listing.body;
    for (const Picture& picture : list_pictures(tx, listing.listing_id)) {
        words += "\n[" + picture.alternative_text + "]";
    }
    return words;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto listing = listing_of(tx, path);
    if (!listing || !may_see(actor, *listing)) return std::nullopt;
    return web::ReportedThing{.path = path_of(*listing),
                              .title = listing->title,
                              .author = listing->owner_id,
                              .words = words_of(tx, *listing)};
}

void take(const web::TakenMeasure& taken) {
    auto listing = listing_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!listing || listing->moderation == moderation) return;
    listing->moderation = moderation;
    update_listing(taken.tx, *listing);
    journal::emit(taken.tx, taken.origin, ListingModerated{listing->listing_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_listing() {
    return {.kind = "listing",
            .label = tr("Offer or want"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::exchange
