#include "picture_view.hpp"

#include "agora/files/rights.hpp"
#include "claim.hpp"
#include "place_pictures.hpp"

namespace agora::places {
namespace {

PlacePicture view_of(const web::Call& call, const Picture& picture) {
    PlacePicture view{.url = address_of(picture, "/picture.webp"),
                      .small_url = address_of(picture, "/small.webp"),
                      .alternative_text = picture.alternative_text,
                      .rights_holder = picture.rights_holder,
                      .objection_url = call.link(address_of(picture, "/objection"))};
    if (picture.language != code(call.language)) view.words_lang = picture.language;
    const auto licence = files::licence_named(picture.licence);
    const auto text = licence ? files::licence_text(*licence) : files::LicenceText{};
    if (text.address.empty()) return view;
    view.licence = call.say(text.label);
    view.licence_url = text.address;
    return view;
}

}  // namespace

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.place_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

std::vector<PlacePicture> pictures_of(const web::Call& call, db::ReadTx& tx, const Place& place) {
    std::vector<PlacePicture> views;
    const auto pictures = list_pictures(tx, place.place_id);
    if (pictures.empty()) return views;
    const bool cares = looks_after(tx, call.actor, place.place_id);
    for (const Picture& picture : pictures) {
        const bool removes = cares || is_own(call.actor, picture);
        if (picture.hidden && !removes) continue;
        PlacePicture view = picture.hidden ? PlacePicture{.hidden = true} : view_of(call, picture);
        if (removes) view.removal_url = call.link(address_of(picture, "/removal"));
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::places
