#include "listing_pictures.hpp"

#include "agora/web/call.hpp"
#include "listing_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr std::string_view kFolder = "/exchange/";

void carry_out(db::WriteTx& tx, web::Services&, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto listing = web::id_below<ListingId>(kFolder, objection.path);
    if (!listing) return;
    for (const Picture& picture : list_pictures(tx, *listing)) {
        if (picture.file != objection.picture) continue;
        if (fate == members::PictureFate::removed) {
            delete_picture(tx, picture);
        } else {
            update_hidden(tx, picture, fate == members::PictureFate::hidden);
        }
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto id = web::id_below<ListingId>(kFolder, objection.path);
    const auto listing = id ? find_listing(tx, *id) : std::nullopt;
    return listing && may_see(call.actor, *listing) ? listing->title : std::string{};
}

void note_change(const Acting& acting, const Listing& listing) {
    journal::emit(acting.tx, acting.origin, ListingChanged{listing.listing_id, listing.state});
}

}  // namespace

Result<Done> check_picture_room(db::ReadTx& tx, const access::Actor& actor,
                                const Listing& listing) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    if (list_pictures(tx, listing.listing_id).size() >= kMostPicturesOfListing) {
        return Refusal{ExchangeRefusal::pictures_full, "picture"};
    }
    if (bytes_of_pictures(tx, actor.account) >= kMostPictureBytes) {
        return Refusal{ExchangeRefusal::pictures_too_heavy, "picture"};
    }
    return Done{};
}

Result<Done> add_picture(const Acting& acting, const access::Actor& actor, const Listing& listing,
                         const members::SentPicture& sent) {
    const auto room = check_picture_room(acting.tx, actor, listing);
    if (!room) return room.refusal();
    Picture picture{.picture_id = acting.tx.new_id<PictureId>(),
                    .listing_id = listing.listing_id,
                    .account_id = actor.account,
                    .added_at = acting.origin.at};
    members::describe(picture, sent);
    const auto there = list_pictures(acting.tx, listing.listing_id);
    if (std::ranges::find(there, picture.file, &Picture::file) != there.end()) {
        return Refusal{ExchangeRefusal::picture_there_already, "picture"};
    }
    const auto hidden = members::waits_hidden(acting.tx, path_of(listing), picture.file);
    if (!hidden) return hidden.refusal();
    picture.hidden = *hidden;
    insert_picture(acting.tx, std::move(picture));
    note_change(acting, listing);
    return Done{};
}

Result<Done> remove_picture(const Acting& acting, const access::Actor& actor,
                            const Listing& listing, const Picture& picture) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    delete_picture(acting.tx, picture);
    members::end_objections(acting.tx, acting.services, acting.origin, path_of(listing),
                            picture.file);
    note_change(acting, listing);
    return Done{};
}

Result<Done> make_first(const Acting& acting, const access::Actor& actor, const Listing& listing,
                        const Picture& picture) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    put_first(acting.tx, picture);
    note_change(acting, listing);
    return Done{};
}

members::PictureWall exchange_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::exchange
