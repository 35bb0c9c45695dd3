#include "place_pictures.hpp"

#include "agora/clock/clock.hpp"
#include "agora/places/events.hpp"
#include "agora/web/call.hpp"
#include "claim.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::string_view kFolder = "/places/";

void note(const Acting& acting, const Picture& picture, PictureDeed deed) {
    insert_deed(acting.tx, picture.place_id,
                {picture.picture_id, deed, acting.origin.account, acting.origin.at});
    journal::emit(acting.tx, acting.origin,
                  PlacePictureChanged{picture.place_id, picture.picture_id.value()});
}

void carry_out(db::WriteTx& tx, web::Services& services, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto place = web::id_below<PlaceId>(kFolder, objection.path);
    if (!place) return;
    for (const Picture& picture : list_pictures(tx, *place)) {
        if (picture.file != objection.picture) continue;
        if (fate == members::PictureFate::removed) {
            delete_picture(tx, picture.picture_id);
            note({tx, services, {{}, services.clock.now()}}, picture, PictureDeed::removed);
        } else {
            update_hidden(tx, picture.picture_id, fate == members::PictureFate::hidden);
        }
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto place = web::id_below<PlaceId>(kFolder, objection.path);
    const auto seen =
        place ? find_visible(call.services, tx, call.actor, *place) : std::optional<Listed>{};
    return seen ? seen->content().name : std::string{};
}

}  // namespace

Result<Done> check_picture_room(db::ReadTx& tx, const Place& place, AccountId account) {
    const auto refused = [](PlaceRefusal why) { return Refusal{why, "picture"}; };
    if (place.state == State::closed) return PlaceRefusal::closed;
    const auto there = list_pictures(tx, place.place_id);
    if (there.size() >= kMostPicturesOfPlace) return refused(PlaceRefusal::pictures_full);
    const auto own = std::ranges::count(there, account, &Picture::account_id);
    if (static_cast<std::size_t>(own) >= kMostPicturesOfPerson) {
        return refused(PlaceRefusal::too_many_pictures_of_yours);
    }
    if (bytes_of_pictures(tx, account) >= kMostPictureBytes) {
        return refused(PlaceRefusal::pictures_too_heavy);
    }
    return Done{};
}

Result<Done> add_picture(const Acting& acting, const Place& place,
                         const members::SentPicture& sent) {
    const AccountId account = acting.origin.account;
    if (auto room = check_picture_room(acting.tx, place, account); !room) return room.refusal();
    Picture picture{.picture_id = acting.tx.new_id<PictureId>(),
                    .place_id = place.place_id,
                    .account_id = account,
                    .added_at = acting.origin.at};
    members::describe(picture, sent);
    const auto there = list_pictures(acting.tx, place.place_id);
    if (std::ranges::find(there, picture.file, &Picture::file) != there.end()) {
        return Refusal{PlaceRefusal::picture_there_already, "picture"};
    }
    const auto hidden = members::waits_hidden(acting.tx, path_of(place.place_id), picture.file);
    if (!hidden) return hidden.refusal();
    picture.hidden = *hidden;
    insert_picture(acting.tx, picture);
    note(acting, picture, PictureDeed::added);
    return Done{};
}

bool is_own(const access::Actor& actor, const Picture& picture) {
    return actor.is_member() && picture.account_id == actor.account;
}

Result<Done> remove_picture(const Acting& acting, const access::Actor& actor,
                            const Picture& picture) {
    const bool may = is_own(actor, picture) || looks_after(acting.tx, actor, picture.place_id);
    if (!may) return PlaceRefusal::not_your_picture;
    delete_picture(acting.tx, picture.picture_id);
    members::end_objections(acting.tx, acting.services, acting.origin, path_of(picture.place_id),
                            picture.file);
    note(acting, picture, PictureDeed::removed);
    return Done{};
}

members::PictureWall place_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::places
