#include "album_view.hpp"

#include "agora/files/rights.hpp"
#include "picture_store.hpp"

namespace agora::pictures {
namespace {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.event_id, "/" + to_string(picture.picture_id) + std::string{last});
}

}  // namespace

std::optional<events::SeenEvent> event_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("id");
    if (!id) return std::nullopt;
    return events::find_seen(tx, call.actor, *id, call.language, today_of(call));
}

std::optional<Picture> picture_at(const web::Call& call, db::ReadTx& tx,
                                  const events::SeenEvent& seen) {
    const auto id = call.id<PictureId>("picture");
    return id ? find_picture(tx, seen.event.event_id, *id) : std::nullopt;
}

events::PagePicture page_picture(const web::Call& call, const Picture& picture) {
    events::PagePicture shown{.url = address_of(picture, "/picture.webp"),
                              .small_url = address_of(picture, "/small.webp"),
                              .alternative_text = picture.alternative_text,
                              .rights_holder = picture.rights_holder,
                              .objection_url = call.link(address_of(picture, "/objection"))};
    if (picture.language != code(call.language)) shown.words_lang = picture.language;
    const auto licence = files::licence_named(picture.licence);
    if (!licence) return shown;
    const files::LicenceText text = files::licence_text(*licence);
    if (text.address.empty()) return shown;
    shown.licence = call.say(text.label);
    shown.licence_url = text.address;
    return shown;
}

AlbumPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const EventId event = seen.event.event_id;
    AlbumPage page{.event_url = call.link("/events/" + to_string(event)),
                   .event_title = seen.title,
                   .event_lang = seen.lang,
                   .when = seen.when,
                   .no_photos = seen.event.no_photos};
    for (const Picture& picture : list_pictures(tx, event)) {
        const bool removable = may_remove(seen, call.actor.account, picture);
        const bool shown = is_shown(seen, call.actor.account, picture);
        if (!shown && !removable) continue;
        AlbumPicture& view = page.pictures.emplace_back();
        view.picture_id = picture.picture_id;
        if (shown) view.shown = page_picture(call, picture);
        if (removable) view.removal_url = call.link(address_of(picture, "/removal"));
    }
    if (check_may_add(tx, seen, call.actor.account, call.now))
        page.add_url = call.link(path_of(event, "/new"));
    return page;
}

}  // namespace agora::pictures
