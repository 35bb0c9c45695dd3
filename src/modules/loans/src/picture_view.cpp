#include "picture_view.hpp"

#include "sight.hpp"

namespace agora::loans {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.thing_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

CreditedPicture view_of(const web::Call& call, const Picture& picture) {
    return members::credited(call, address_of(picture), picture);
}

std::vector<CreditedPicture> pictures_of(const web::Call& call, db::ReadTx& tx, ThingId thing,
                                         bool removes) {
    std::vector<CreditedPicture> views;
    for (const Picture& picture : list_pictures(tx, thing)) {
        if (removes) {
            views.push_back(members::removable(call, address_of(picture), picture));
        } else if (!picture.hidden) {
            views.push_back(view_of(call, picture));
            // Visitors don't learn whose it is, unless others may use the picture by naming them.
            CreditedPicture& view = views.back();
            if (!call.actor.is_member() && view.licence.empty()) {
                view.rights_holder = call.say(tr("a member"));
            }
        }
    }
    return views;
}

}  // namespace agora::loans
