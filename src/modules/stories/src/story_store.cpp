#include "story_store.hpp"

namespace agora::stories {

constexpr db::Query kInsertStory{"stories.insert_story", R"sql(
    INSERT INTO stories_story
          (story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
)sql"};

void insert_story(db::WriteTx& tx, const Story& story) {
    tx.run(kInsertStory, story.story_id, story.kind, story.language, story.shown_as, story.told_by,
           story.written_by, story.state, story.moderation, story.version, story.reason,
           story.video_address, story.video_file, story.video_kind, story.video_bytes,
           story.offered_at, story.decided_by, story.published_at, story.ends_on, story.asked_again,
           story.end_told);
}

constexpr db::Query kUpdateStory{"stories.update_story", R"sql(
    UPDATE stories_story
    SET kind = $2, language = $3, shown_as = $4, state = $5, moderation = $6, version = $7, reason = $8,
        video_address = $9, video_file = $10, video_kind = $11, video_bytes = $12, offered_at = $13,
        decided_by = $14, published_at = $15, ends_on = $16, asked_again = $17, end_told = $18
    WHERE story_id = $1
)sql"};

void update_story(db::WriteTx& tx, const Story& story) {
    tx.run(kUpdateStory, story.story_id, story.kind, story.language, story.shown_as, story.state,
           story.moderation, story.version, story.reason, story.video_address, story.video_file,
           story.video_kind, story.video_bytes, story.offered_at, story.decided_by,
           story.published_at, story.ends_on, story.asked_again, story.end_told);
}

constexpr db::Query kDeleteTexts{"stories.delete_texts", R"sql(
    DELETE FROM stories_text WHERE story_id = $1
)sql"};

constexpr db::Query kDeletePicture{"stories.delete_picture_of", R"sql(
    DELETE FROM stories_picture WHERE story_id = $1
)sql"};

constexpr db::Query kDeleteStory{"stories.delete_story", R"sql(
    DELETE FROM stories_story WHERE story_id = $1
)sql"};

void delete_story(db::WriteTx& tx, StoryId story) {
    tx.run(kDeleteTexts, story);
    tx.run(kDeletePicture, story);
    tx.run(kDeleteStory, story);
}

constexpr db::Query kFindStory{"stories.find_story", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story WHERE story_id = $1
)sql"};

std::optional<Story> find_story(db::ReadTx& tx, StoryId story) {
    return tx.find<Story>(kFindStory, story);
}

constexpr db::Query kListLive{"stories.list_live", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE state = 'published' AND moderation = 'none' AND ends_on >= $1
    ORDER BY published_at DESC, story_id DESC LIMIT 500
)sql"};

std::vector<Story> list_live(db::ReadTx& tx, Date today) {
    return tx.all<Story>(kListLive, today);
}

constexpr db::Query kListLiveFor{"stories.list_live_for", R"sql(
    SELECT s.story_id, s.kind, s.language, s.shown_as, s.told_by, s.written_by, s.state, s.moderation,
           s.version, s.reason, s.video_address, s.video_file, s.video_kind, s.video_bytes,
           s.offered_at, s.decided_by, s.published_at, s.ends_on, s.asked_again, s.end_told
    FROM stories_story s
    WHERE s.state = 'published' AND s.moderation = 'none' AND s.ends_on >= $2
      AND EXISTS (SELECT 1 FROM stories_consent c
                  WHERE c.story_id = s.story_id AND c.purpose = $1 AND c.ended_at IS NULL)
    ORDER BY s.published_at DESC, s.story_id DESC LIMIT 500
)sql"};

std::vector<Story> list_live_for(db::ReadTx& tx, Use use, Date today) {
    return tx.all<Story>(kListLiveFor, use, today);
}

constexpr db::Query kListToldBy{"stories.list_told_by", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE told_by = $1 ORDER BY offered_at DESC, story_id DESC LIMIT 100
)sql"};

std::vector<Story> list_told_by(db::ReadTx& tx, AccountId account) {
    return tx.all<Story>(kListToldBy, account);
}

constexpr db::Query kListWrittenBy{"stories.list_written_by", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE written_by = $1 AND state = 'awaiting_yes' ORDER BY offered_at DESC, story_id DESC LIMIT 100
)sql"};

std::vector<Story> list_written_by(db::ReadTx& tx, AccountId account) {
    return tx.all<Story>(kListWrittenBy, account);
}

constexpr db::Query kListInState{"stories.list_in_state", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE state = $1 ORDER BY offered_at, story_id LIMIT 200
)sql"};

std::vector<Story> list_in_state(db::ReadTx& tx, State state) {
    return tx.all<Story>(kListInState, state);
}

constexpr db::Query kListToAsk{"stories.list_to_ask", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE state <> 'awaiting_yes' AND asked_again = 0 AND ends_on <= $1 ORDER BY story_id LIMIT 200
)sql"};

std::vector<Story> list_to_ask(db::ReadTx& tx, Date until) {
    return tx.all<Story>(kListToAsk, until);
}

constexpr db::Query kListEnded{"stories.list_ended", R"sql(
    SELECT story_id, kind, language, shown_as, told_by, written_by, state, moderation, version,
           reason, video_address, video_file, video_kind, video_bytes, offered_at, decided_by,
           published_at, ends_on, asked_again, end_told
    FROM stories_story
    WHERE state <> 'awaiting_yes' AND end_told = 0 AND ends_on < $1 ORDER BY story_id LIMIT 200
)sql"};

std::vector<Story> list_ended(db::ReadTx& tx, Date today) {
    return tx.all<Story>(kListEnded, today);
}

constexpr db::Query kCountToldBy{"stories.count_told_by", R"sql(
    SELECT COUNT(*) FROM stories_story WHERE told_by = $1
)sql"};

std::int64_t count_told_by(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountToldBy, account).value_or(0);
}

constexpr db::Query kDeleteText{"stories.delete_text", R"sql(
    DELETE FROM stories_text WHERE story_id = $1 AND language = $2
)sql"};

void delete_text(db::WriteTx& tx, StoryId story, std::string_view language) {
    tx.run(kDeleteText, story, language);
}

constexpr db::Query kInsertText{"stories.insert_text", R"sql(
    INSERT INTO stories_text (story_id, language, account_id, title, body, translated_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void put_text(db::WriteTx& tx, const Text& text) {
    delete_text(tx, text.story_id, text.language);
    tx.run(kInsertText, text.story_id, text.language, text.account_id, text.title, text.body,
           text.translated_by, text.written_at);
}

constexpr db::Query kDeleteTranslations{"stories.delete_translations", R"sql(
    DELETE FROM stories_text WHERE story_id = $1 AND language <> $2
)sql"};

void delete_translations(db::WriteTx& tx, const Story& story) {
    tx.run(kDeleteTranslations, story.story_id, story.language);
}

constexpr db::Query kListTexts{"stories.list_texts", R"sql(
    SELECT story_id, language, account_id, title, body, translated_by, written_at
    FROM stories_text WHERE story_id = $1 ORDER BY language
)sql"};

std::vector<Text> list_texts(db::ReadTx& tx, StoryId story) {
    return tx.all<Text>(kListTexts, story);
}

constexpr db::Query kListLiveTexts{"stories.list_live_texts", R"sql(
    SELECT t.story_id, t.language, t.account_id, t.title, t.body, t.translated_by, t.written_at
    FROM stories_text t
    JOIN stories_story s ON s.story_id = t.story_id
    WHERE s.state = 'published' AND s.moderation = 'none' AND s.ends_on >= $1
    ORDER BY t.story_id, t.language LIMIT 2000
)sql"};

std::vector<Text> list_live_texts(db::ReadTx& tx, Date today) {
    return tx.all<Text>(kListLiveTexts, today);
}

}  // namespace agora::stories
