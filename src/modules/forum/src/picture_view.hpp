#pragma once

#include "agora/web/call.hpp"
#include "picture_store.hpp"

#include <string>
#include <vector>

namespace agora::forum {

/// What stands below a text about a picture in it.
struct PostPicture {
    std::string url = {};
    std::string alternative_text = {};
    std::string lang = {};  ///< of it
    std::string rights_holder = {};
    std::string licence = {};      ///< empty: only to be shown here
    std::string licence_url = {};  ///< of its text
    std::string objection_url = {};
};
AGORA_FIELDS(PostPicture, url, alternative_text, lang, rights_holder, licence, licence_url,
             objection_url)

/// Those of one post that are shown.
std::vector<PostPicture> pictures_of(const web::Call& call, const std::vector<Picture>& pictures,
                                     std::int64_t place);
/// A text as it is rendered: without the pictures that are not shown.
std::string with_pictures(const web::Call& call, std::string_view body,
                          const std::vector<Picture>& pictures);

}  // namespace agora::forum
