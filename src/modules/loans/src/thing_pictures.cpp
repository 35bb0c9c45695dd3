#include "thing_pictures.hpp"

#include "agora/web/call.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::string_view kFolder = "/loans/";

void carry_out(db::WriteTx& tx, web::Services&, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto thing = web::id_below<ThingId>(kFolder, objection.path);
    if (!thing) return;
    for (const Picture& picture : list_pictures(tx, *thing)) {
        if (picture.file != objection.picture) continue;
        if (fate == members::PictureFate::removed) {
            delete_picture(tx, picture);
        } else {
            update_hidden(tx, picture, fate == members::PictureFate::hidden);
        }
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto id = web::id_below<ThingId>(kFolder, objection.path);
    const auto thing = id ? find_thing(tx, *id) : std::nullopt;
    const bool is_seen = thing && may_see(tx, call.actor, *thing, day_of(call.now));
    return is_seen ? thing->title : std::string{};
}

}  // namespace

Result<Done> check_picture_room(db::ReadTx& tx, ThingId thing, AccountId account) {
    if (list_pictures(tx, thing).size() >= kMostPicturesOfThing) {
        return Refusal{LoanRefusal::pictures_full, "picture"};
    }
    if (bytes_of_pictures(tx, account) >= kMostPictureBytes) {
        return Refusal{LoanRefusal::pictures_too_heavy, "picture"};
    }
    return Done{};
}

Result<Done> add_picture(const Acting& acting, ThingId thing, const members::SentPicture& sent) {
    const AccountId account = acting.origin.account;
    if (auto room = check_picture_room(acting.tx, thing, account); !room) return room.refusal();
    Picture picture{.picture_id = acting.tx.new_id<PictureId>(),
                    .thing_id = thing,
                    .account_id = account,
                    .added_at = acting.origin.at};
    members::describe(picture, sent);
    const auto there = list_pictures(acting.tx, thing);
    if (std::ranges::find(there, picture.file, &Picture::file) != there.end()) {
        return Refusal{LoanRefusal::picture_there_already, "picture"};
    }
    const auto hidden = members::waits_hidden(acting.tx, path_of(thing), picture.file);
    if (!hidden) return hidden.refusal();
    picture.hidden = *hidden;
    insert_picture(acting.tx, picture);
    journal::emit(acting.tx, acting.origin, ThingChanged{thing});
    return Done{};
}

void remove_picture(const Acting& acting, const Picture& picture) {
    delete_picture(acting.tx, picture);
    members::end_objections(acting.tx, acting.services, acting.origin, path_of(picture.thing_id),
                            picture.file);
    journal::emit(acting.tx, acting.origin, ThingChanged{picture.thing_id});
}

members::PictureWall loan_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::loans
