#include "picture_view.hpp"

#include "sight.hpp"

namespace agora::exchange {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.listing_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

namespace {

/// Visitors don't learn whose it is, unless others may use the picture by naming them.
members::CreditedPicture shown(const web::Call& call, const Picture& picture) {
    auto view = members::credited(call, address_of(picture), picture);
    if (!call.actor.is_member() && view.licence.empty()) {
        view.rights_holder = call.say(tr("a member"));
    }
    return view;
}

}  // namespace

std::vector<ListingPicture> pictures_of(const web::Call& call, db::ReadTx& tx,
                                        const Listing& listing) {
    const bool own = call.actor.is_member() && call.actor.account == listing.owner_id;
    std::vector<ListingPicture> views;
    for (const Picture& picture : list_pictures(tx, listing.listing_id)) {
        if (own) {
            const bool moves = !views.empty() && !picture.hidden;
            views.push_back({members::removable(call, address_of(picture), picture),
                             moves ? call.link(address_of(picture, "/cover")) : std::string{}});
        } else if (!picture.hidden) {
            views.push_back({shown(call, picture), {}});
        }
    }
    return views;
}

}  // namespace agora::exchange
