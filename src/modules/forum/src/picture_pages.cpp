#include "pages.hpp"

#include "agora/members/picture_handlers.hpp"
#include "post_pictures.hpp"
#include "thread_path.hpp"
#include "thread_view.hpp"

namespace agora::forum {
namespace {

/// The picture of the address as far as the reader may read the text that shows it.
std::optional<Picture> picture_at(web::Call& call, db::ReadTx& tx, std::string_view word) {
    return find_visible_picture(tx, viewer_of(call, tx), word);
}

http::Response show_picture(web::Call& call) {
    constexpr std::string_view kEnding = ".webp";
    std::string_view word = call.path_value("picture");
    if (!word.ends_with(kEnding)) return web::not_found(call);
    word.remove_suffix(kEnding.size());
    const auto picture = call.read([&](db::ReadTx& tx) { return picture_at(call, tx, word); });
    if (!picture || picture->hidden) return web::not_found(call);
    return members::send_picture(call, picture->file);
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto picture = picture_at(call, tx, call.path_value("picture"));
    if (!picture || !picture->thread_id) return std::nullopt;
    members::ShownPicture shown{
        .account = picture->account_id,
        .path = path_of(picture->thread_id, "/posts/" + std::to_string(picture->place)),
        .picture = picture->file,
        .address = {},
        .alternative_text = {}};
    if (picture->hidden) return shown;
    shown.address = address_of(*picture);
    shown.alternative_text = picture->alternative_text;
    return shown;
}

}  // namespace

std::vector<web::Route> picture_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/pictures/{picture}",
         Access::visitor(),
         &show_picture,
         {.reach = web::Reach::bare, .summary = "A picture of a text"}},
        {get, "/forum/pictures/{picture}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/forum/pictures/{picture}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::forum
