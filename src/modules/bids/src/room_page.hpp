#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

namespace agora::bids {

/// The forms of a room as they stand.
struct RoomForms {
    fields::FormState invitation = {};
    fields::FormState part = {};
    fields::FormState check = {};
    fields::FormState note = {};
    fields::FormState file = {};
};

/// The room of the address for its team; who is invited reads what it is about, and answers.
http::Response room_page(web::Call& call, const RoomForms& forms);

/// Those of the team who said yes, to choose from.
std::vector<fields::Choice> writers_of(const web::Call& call, db::ReadTx& tx, RoomId room);

/// A use case of a room that has no form of its own: the page of the room, with a line.
template <typename Work>
http::Response act_in_room(web::Call& call, std::string_view done_text, std::string_view anchor,
                           Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto inside = entered_at(call, tx);
        if (!inside) return inside.refusal();
        path = path_of(inside->room) + std::string{anchor};
        return work(acting(tx, call), *inside);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::bids
