#pragma once

#include "agora/stories/story.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::stories {

struct Wanted {
    std::string q = {};
    std::string kind = {};
    std::string language = {};  ///< of the original or a translation
};
/// What everybody sees, the newest first.
std::vector<Story> find_stories(const web::Call& call, db::ReadTx& tx, const Wanted& wanted);

}  // namespace agora::stories
