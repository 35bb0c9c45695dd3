#pragma once

#include "agora/stories/story.hpp"

#include <optional>
#include <vector>

namespace agora::stories {

/// Of whoever tells it.
struct Picture {
    StoryId story_id = {};
    AccountId account_id = {};
    std::string file = {};
    std::string small_file = {};
    std::string language = {};  ///< of the alternative text
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};
    std::string people_shown = {};
    bool hidden = false;  ///< somebody shown in it objects
    Instant added_at = {};
};
AGORA_FIELDS(Picture, story_id, account_id, file, small_file, language, alternative_text,
             rights_holder, licence, people_shown, hidden, added_at)

/// In place of the one that was there.
void put_picture(db::WriteTx& tx, const Picture& picture);
void delete_picture(db::WriteTx& tx, StoryId story);
void update_hidden(db::WriteTx& tx, StoryId story, std::string_view file, bool hidden);
std::optional<Picture> find_picture(db::ReadTx& tx, StoryId story);
/// Not hidden, of all stories that are for everybody on that day.
std::vector<Picture> list_live_pictures(db::ReadTx& tx, Date today);

}  // namespace agora::stories
