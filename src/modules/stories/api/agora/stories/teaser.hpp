#pragma once

#include "agora/stories/story.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::stories {

/// A story as other pages point at it, in the reader's language when there is a translation.
struct Teaser {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string shown_as = {};
    std::string told_lang = {};  ///< of shown_as
    std::string kind_label = {};
    bool has_video = false;
};
AGORA_FIELDS(Teaser, url, title, lang, shown_as, told_lang, kind_label, has_video)

/// Published stories whose tellers agreed to this use and whose consent has not ended, the newest first.
std::vector<Teaser> told_for(const web::Call& call, db::ReadTx& tx, Use use, std::size_t most);

}  // namespace agora::stories
