#include "agora/members/credited_picture.hpp"

#include "agora/files/rights.hpp"
#include "agora/web/call.hpp"

namespace agora::members {

CreditedPicture credited(const web::Call& call, const std::string& address,
                         const PictureCredit& credit) {
    CreditedPicture view{.url = address + "/picture.webp",
                         .small_url = address + "/small.webp",
                         .alternative_text = std::string{credit.alternative_text},
                         .rights_holder = std::string{credit.rights_holder},
                         .objection_url = call.link(address + "/objection")};
    if (credit.language != code(call.language)) view.words_lang = credit.language;
    const auto licence = files::licence_named(credit.licence);
    const auto text = licence ? files::licence_text(*licence) : files::LicenceText{};
    if (text.address.empty()) return view;
    view.licence = call.say(text.label);
    view.licence_url = text.address;
    return view;
}

}  // namespace agora::members
