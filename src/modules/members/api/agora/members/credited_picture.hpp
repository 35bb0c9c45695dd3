#pragma once

#include "agora/fields/fields.hpp"
#include "agora/members/objection_form.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <string_view>

// What a page shows of a row that picture_upload.hpp described. Its files and the form of an objection are below one
// address: "/loans/12/pictures/34/small.webp".
namespace agora::members {

/// For the view members/picture.
struct CreditedPicture {
    std::string url = {};
    std::string small_url = {};
    std::string alternative_text = {};
    std::string words_lang = {};  ///< of the alternative text, when it is not the reader's
    std::string rights_holder = {};
    std::string licence = {};      ///< empty: only to be shown here
    std::string licence_url = {};  ///< of its text
    std::string objection_url = {};
    std::string removal_url = {};  ///< for who can remove it
    bool hidden = false;           ///< shown to nobody; only that it is there, to who can remove it
};
AGORA_FIELDS(CreditedPicture, url, small_url, alternative_text, words_lang, rights_holder, licence,
             licence_url, objection_url, removal_url, hidden)

struct PictureCredit {
    std::string_view language;
    std::string_view alternative_text;
    std::string_view rights_holder;
    std::string_view licence;
};
CreditedPicture credited(const web::Call& call, const std::string& address,
                         const PictureCredit& credit);

template <typename Row>
CreditedPicture credited(const web::Call& call, const std::string& address, const Row& row) {
    return credited(
        call, address,
        PictureCredit{row.language, row.alternative_text, row.rights_holder, row.licence});
}

/// For who can remove it: of a hidden one only that it is there.
template <typename Row>
CreditedPicture removable(const web::Call& call, const std::string& address, const Row& row) {
    CreditedPicture view =
        row.hidden ? CreditedPicture{.hidden = true} : credited(call, address, row);
    view.removal_url = call.link(address + "/removal");
    return view;
}

/// For an objection to it; what it shows is not said again while it is hidden. `path`: of the page that shows it.
template <typename Row>
ShownPicture shown_picture(const Row& row, std::string path, const std::string& address) {
    ShownPicture shown{.account = row.account_id,
                       .path = std::move(path),
                       .picture = row.file,
                       .address = {},
                       .alternative_text = {}};
    if (row.hidden) return shown;
    shown.address = address + "/small.webp";
    shown.alternative_text = row.alternative_text;
    return shown;
}

}  // namespace agora::members
