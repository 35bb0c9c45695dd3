#include "agora/circles/names.hpp"
#include "pages.hpp"
#include "room_store.hpp"
#include "room_view.hpp"
#include "work_store.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

struct OwnPage {
    std::vector<RoomCard> invitations = {};
    std::vector<RoomCard> open = {};  ///< the nearest deadline first
    std::vector<RoomCard> over = {};  ///< the latest first
    std::string found_url = {};
};
AGORA_FIELDS(OwnPage, invitations, open, over, found_url)

http::Response show_own(web::Call& call) {
    OwnPage model{.found_url = call.link("/bids/new")};
    call.read([&](db::ReadTx& tx) {
        model.invitations = {};
        model.open = {};
        model.over = {};
        const auto seats = list_seats_of(tx, call.actor.account);
        for (const Room& room : list_rooms_of(tx, call.actor.account)) {
            const auto seat = std::ranges::find(seats, room.room_id, &TeamMember::room_id);
            const bool in = seat != seats.end() && seat->joined_at;
            if (!in) {
                model.invitations.push_back(card_of(call, room));
            } else if (room.outcome == Outcome::preparing) {
                model.open.push_back(card_of(call, room));
            } else {
                model.over.push_back(card_of(call, room));
            }
        }
    });
    std::ranges::reverse(model.open);
    return web::page(call, {.view = "bids/own", .title = call.say(tr("My bids"))}, model);
}

}  // namespace

std::vector<web::Route> own_routes() {
    return {{http::Method::get,
             "/bids",
             web::Access::member(),
             &show_own,
             {.summary = "The bids whose team one is in, and invitations"}}};
}

}  // namespace agora::bids
