#include "picture_view.hpp"

#include "agora/files/rights.hpp"
#include "sight.hpp"

namespace agora::loans {

std::string address_of(const Picture& picture, std::string_view last) {
    return path_of(picture.thing_id,
                   "/pictures/" + to_string(picture.picture_id) + std::string{last});
}

PictureView view_of(const web::Call& call, const Picture& picture) {
    PictureView view{.url = address_of(picture, "/picture.webp"),
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

std::vector<PictureView> pictures_of(const web::Call& call, db::ReadTx& tx, ThingId thing,
                                     bool removes) {
    std::vector<PictureView> views;
    for (const Picture& picture : list_pictures(tx, thing)) {
        if (picture.hidden && !removes) continue;
        PictureView view = picture.hidden ? PictureView{.hidden = true} : view_of(call, picture);
        if (removes) view.removal_url = call.link(address_of(picture, "/removal"));
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::loans
