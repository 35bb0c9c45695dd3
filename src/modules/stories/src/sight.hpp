#pragma once

#include "agora/stories/story.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <vector>

// Who sees a story, and in which language.
namespace agora::stories {

bool is_teller(const access::Actor& actor, const Story& story);
bool is_editor(const access::Actor& actor);
bool may_take(const access::Actor& actor);
/// While nobody agreed it is between who wrote it down and who told it; then editors see it; published
/// everybody does, as long as the consent runs.
bool may_see(const access::Actor& actor, const Story& story, Date today);
/// Its teller; and who wrote it down, until the teller agreed.
bool may_change(const access::Actor& actor, const Story& story);

/// The story of the address, as who asks may see it.
std::optional<Story> story_at(const web::Call& call, db::ReadTx& tx);

std::string path_of(StoryId story, std::string_view rest = {});

/// In the reader's language, else as it was told; nothing when its words are gone.
const Text* text_for(const std::vector<Text>& texts, const Story& story, std::string_view reader);

}  // namespace agora::stories
