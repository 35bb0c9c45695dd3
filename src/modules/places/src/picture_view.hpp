#pragma once

#include "place_view.hpp"
#include "picture_store.hpp"

#include <string>
#include <vector>

namespace agora::places {

/// A picture as the page of its place shows it: members/picture.
struct PlacePicture {
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
AGORA_FIELDS(PlacePicture, url, small_url, alternative_text, words_lang, rights_holder, licence,
             licence_url, objection_url, removal_url, hidden)

/// "/places/12/pictures/34" and what follows it.
std::string address_of(const Picture& picture, std::string_view last = {});
/// Those of a place that this reader sees.
std::vector<PlacePicture> pictures_of(const web::Call& call, db::ReadTx& tx, const Place& place);

}  // namespace agora::places
