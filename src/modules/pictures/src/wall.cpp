#include "wall.hpp"

#include "agora/web/call.hpp"
#include "picture_store.hpp"

namespace agora::pictures {
namespace {

constexpr std::string_view kFolder = "/events/";

void carry_out(db::WriteTx& tx, web::Services&, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto event = web::id_below<EventId>(kFolder, objection.path);
    if (!event) return;
    if (fate == members::PictureFate::removed) {
        delete_picture(tx, *event, objection.picture);
    } else {
        update_hidden(tx, *event, objection.picture, fate == members::PictureFate::hidden);
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto event = web::id_below<EventId>(kFolder, objection.path);
    if (!event) return {};
    return events::title_visible_to(tx, call.actor, *event, today_of(call)).value_or("");
}

}  // namespace

members::PictureWall event_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::pictures
