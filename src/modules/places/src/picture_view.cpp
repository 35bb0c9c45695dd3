#include "picture_view.hpp"

#include "claim.hpp"
#include "place_pictures.hpp"

namespace agora::places {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.place_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

std::vector<members::CreditedPicture> pictures_of(const web::Call& call, db::ReadTx& tx,
                                                  const Place& place) {
    std::vector<members::CreditedPicture> views;
    const auto pictures = list_pictures(tx, place.place_id);
    if (pictures.empty()) return views;
    const bool cares = looks_after(tx, call.actor, place.place_id);
    for (const Picture& picture : pictures) {
        if (cares || is_own(call.actor, picture)) {
            views.push_back(members::removable(call, address_of(picture), picture));
        } else if (!picture.hidden) {
            views.push_back(members::credited(call, address_of(picture), picture));
        }
    }
    return views;
}

}  // namespace agora::places
