#include "picture_view.hpp"

#include "agora/files/rights.hpp"
#include "post_pictures.hpp"

namespace agora::forum {

std::vector<PostPicture> pictures_of(const web::Call& call, const std::vector<Picture>& pictures,
                                     std::int64_t place) {
    std::vector<PostPicture> views;
    for (const Picture& picture : pictures) {
        if (picture.place != place || picture.hidden) continue;
        PostPicture view{
            .url = address_of(picture),
            .alternative_text = picture.alternative_text,
            .lang = picture.language,
            .rights_holder = picture.rights_holder,
            .objection_url = call.link("/forum/pictures/" + picture.word + "/objection")};
        const auto licence = files::licence_named(picture.licence);
        const auto text = licence ? files::licence_text(*licence) : files::LicenceText{};
        if (!text.address.empty()) {
            view.licence = call.say(text.label);
            view.licence_url = text.address;
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::string with_pictures(const web::Call& call, std::string_view body,
                          const std::vector<Picture>& pictures) {
    const std::string instead = "*(" + call.say(tr("a picture that is not shown any more")) + ")*";
    return with_shown_pictures(body, words_of_shown(pictures), instead);
}

}  // namespace agora::forum
