#include "picture_view.hpp"

#include "sight.hpp"

namespace agora::exchange {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.listing_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

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
            views.push_back({members::credited(call, address_of(picture), picture), {}});
        }
    }
    return views;
}

}  // namespace agora::exchange
