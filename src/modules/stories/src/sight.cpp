#include "sight.hpp"

#include "permissions.hpp"
#include "story_store.hpp"

#include <algorithm>

namespace agora::stories {

bool is_live(const Story& story, Date today) {
    return story.state == State::published && story.moderation == Moderation::none &&
           story.ends_on && *story.ends_on >= today;
}

bool is_teller(const access::Actor& actor, const Story& story) {
    return actor.is_member() && actor.account == story.told_by;
}

bool is_editor(const access::Actor& actor) {
    return actor.is_member() && actor.may(kEditStories);
}

bool may_take(const access::Actor& actor) {
    return actor.is_member() && actor.may(kTakeStories);
}

bool may_see(const access::Actor& actor, const Story& story, Date today) {
    if (is_teller(actor, story) || is_live(story, today)) return true;
    if (story.state == State::awaiting_yes) {
        return actor.is_member() && actor.account == story.written_by;
    }
    if (is_editor(actor)) return true;
    return story.moderation == Moderation::limited && actor.is_member() &&
           story.state == State::published && story.ends_on && *story.ends_on >= today;
}

bool may_change(const access::Actor& actor, const Story& story) {
    if (is_teller(actor, story)) return true;
    return story.state == State::awaiting_yes && actor.is_member() &&
           actor.account == story.written_by;
}

std::optional<Story> story_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<StoryId>("id");
    auto story = id ? find_story(tx, *id) : std::nullopt;
    if (!story || !may_see(call.actor, *story, today_of(call))) return std::nullopt;
    return story;
}

std::string path_of(StoryId story, std::string_view rest) {
    return "/stories/" + to_string(story) + std::string{rest};
}

const Text* text_for(const std::vector<Text>& texts, const Story& story, std::string_view reader) {
    for (const std::string_view language : {reader, std::string_view{story.language}}) {
        const auto found = std::ranges::find_if(texts, [&](const Text& text) {
            return text.story_id == story.story_id && text.language == language;
        });
        if (found != texts.end()) return &*found;
    }
    return nullptr;
}

}  // namespace agora::stories
