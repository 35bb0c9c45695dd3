#pragma once

#include "agora/web/call.hpp"
#include "picture_store.hpp"

#include <string>
#include <vector>

namespace agora::loans {

/// As a page shows it: members/picture.
struct PictureView {
    std::string url = {};
    std::string small_url = {};
    std::string alternative_text = {};
    std::string words_lang = {};  ///< of the alternative text, when it is not the reader's
    std::string rights_holder = {};
    std::string licence = {};
    std::string licence_url = {};
    std::string objection_url = {};
    std::string removal_url = {};
    bool hidden = false;
};
AGORA_FIELDS(PictureView, url, small_url, alternative_text, words_lang, rights_holder, licence,
             licence_url, objection_url, removal_url, hidden)

/// "/loans/12/pictures/34" and what follows it.
std::string address_of(const Picture& picture, std::string_view last = {});
PictureView view_of(const web::Call& call, const Picture& picture);
/// Those of a thing that this reader sees.
std::vector<PictureView> pictures_of(const web::Call& call, db::ReadTx& tx, ThingId thing,
                                     bool removes);

}  // namespace agora::loans
