#include "audit_words.hpp"

#include "agora/stories/story.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "labels.hpp"
#include "sight.hpp"
#include "story_store.hpp"

namespace agora::stories {
namespace {

std::string name_story(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<StoryId>(value);
    const auto story = word == "story" && id ? find_story(tx, *id) : std::nullopt;
    if (!story) return {};
    const auto texts = list_texts(tx, *id);
    const Text* text = text_for(texts, *story, code(call.language));
    return text == nullptr ? std::string{} : text->title;
}

std::string_view say_state(std::string_view word, std::string_view value) {
    const auto state = fields::enum_value<State>(value);
    return word == "state" && state ? label_of(*state) : std::string_view{};
}

std::string_view say_purpose(std::string_view word, std::string_view value) {
    const auto use = fields::enum_value<Use>(value);
    return word == "purpose" && use ? label_of(*use) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {StoryDecided::kName, tr("Story of a member decided"),
         tr("{who} decided about the story “{story}”: {state}."), &say_state, &name_story},
        {StoryTaken::kName, tr("Story of a member taken over"),
         tr("{who} took over the story “{story}”: {purpose}."), &say_purpose, &name_story},
        {StoryModerated::kName, tr("Story of a member moderated"),
         tr("{who} decided about the story “{story}”: {measure}."), &web::say_measure, &name_story},
        {ConsentTextPublished::kName, tr("Consent to stories published"),
         tr("{who} published version {version} of the consent to stories.")},
    };
}

}  // namespace agora::stories
