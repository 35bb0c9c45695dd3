#include "agora/base/assert.hpp"
#include "agora/journal/journal.hpp"
#include "agora/stories/story.hpp"
#include "consent_store.hpp"
#include "story_store.hpp"
#include "taking_store.hpp"

namespace agora::stories {

StoryId put_whole_story(db::WriteTx& tx, WholeStory whole) {
    AGORA_ASSERT(!whole.texts.empty());
    Story& story = whole.story;
    story.story_id = tx.new_id<StoryId>();
    story.language = whole.texts.front().language;
    insert_story(tx, story);
    for (Text& text : whole.texts) {
        text.story_id = story.story_id;
        text.account_id = story.told_by;
        text.written_at = story.offered_at;
        put_text(tx, text);
    }
    for (const Use use : whole.uses) {
        insert_consent(tx, {.consent_id = tx.new_id<ConsentId>(),
                            .story_id = story.story_id,
                            .account_id = story.told_by,
                            .purpose = use,
                            .text_version = 1,
                            .given_at = story.offered_at});
    }
    for (Taking& taking : whole.takings) {
        taking.taking_id = tx.new_id<TakingId>();
        taking.story_id = story.story_id;
        taking.told_by = story.told_by;
        taking.title = whole.texts.front().title;
        insert_taking(tx, taking);
    }
    journal::emit(tx, {story.told_by, story.offered_at}, StoryChanged{story.story_id});
    return story.story_id;
}

}  // namespace agora::stories
