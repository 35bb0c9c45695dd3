#include "agora/members/send_picture.hpp"
#include "album_pages.hpp"
#include "album_view.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"

namespace agora::pictures {
namespace {

constexpr std::string_view kMine = "/pictures/mine";
constexpr std::int64_t kMostListed = 200;

/// A picture of one's own; of a hidden one only that it is there.
struct OwnPicture {
    PictureId picture_id = {};
    std::string event_title = {};  ///< empty: the event is not for the reader any more
    std::string event_url = {};
    std::string small_url = {};  ///< empty: it is hidden
    std::string alternative_text = {};
    std::string words_lang = {};  ///< of the alternative text, when it is not the reader's
    Instant added_at = {};
    std::string removal_url = {};
};
AGORA_FIELDS(OwnPicture, picture_id, event_title, event_url, small_url, alternative_text,
             words_lang, added_at, removal_url)

struct OwnPage {
    std::vector<OwnPicture> pictures = {};
    Html form_keys = {};
};
AGORA_FIELDS(OwnPage, pictures, form_keys)

OwnPicture view_of(const web::Call& call, db::ReadTx& tx, const Picture& picture) {
    const std::string address = std::string{kMine} + "/" + to_string(picture.picture_id);
    OwnPicture view{.picture_id = picture.picture_id,
                    .added_at = picture.added_at,
                    .removal_url = call.link(address + "/removal")};
    const auto title = events::title_visible_to(tx, call.actor, picture.event_id, today_of(call));
    if (title) {
        view.event_title = *title;
        view.event_url = call.link(path_of(picture.event_id));
    }
    if (picture.hidden) return view;
    view.small_url = address + "/small.webp";
    view.alternative_text = picture.alternative_text;
    if (picture.language != code(call.language)) view.words_lang = picture.language;
    return view;
}

http::Response show_own(web::Call& call) {
    OwnPage page;
    call.read([&](db::ReadTx& tx) {
        for (const Picture& picture : list_pictures_of(tx, call.actor.account, kMostListed)) {
            page.pictures.push_back(view_of(call, tx, picture));
        }
    });
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "pictures/own", .title = call.say(tr("My pictures of events"))},
                     page);
}

http::Response show_own_picture(web::Call& call) {
    const auto id = call.id<PictureId>("picture");
    const auto picture = call.read([&](db::ReadTx& tx) {
        return id ? find_picture_of(tx, call.actor.account, *id) : std::nullopt;
    });
    if (!picture || picture->hidden) return web::not_found(call);
    return members::send_picture(call, picture->small_file);
}

http::Response create_own_removal(web::Call& call) {
    const auto id = call.id<PictureId>("picture");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return AlbumRefusal::picture_not_found;
        return remove_own_picture({tx, call.services, call.origin()}, *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kMine, {.text = tr("The picture is removed.")});
}

}  // namespace

std::vector<web::Route> own_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, kMine, Access::member(), &show_own, {.summary = "One's own pictures of events"}},
        {get,
         "/pictures/mine/{picture}/small.webp",
         Access::member(),
         &show_own_picture,
         {.reach = web::Reach::bare, .summary = "A picture of one's own, for that list"}},
        {post,
         "/pictures/mine/{picture}/removal",
         Access::member(),
         &create_own_removal,
         {.summary = "Remove a picture of one's own"}},
    };
}

}  // namespace agora::pictures
