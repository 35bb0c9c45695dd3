#include "picture_store.hpp"

namespace agora::stories {

constexpr db::Query kDeletePicture{"stories.delete_picture", R"sql(
    DELETE FROM stories_picture WHERE story_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, StoryId story) {
    tx.run(kDeletePicture, story);
}

constexpr db::Query kInsertPicture{"stories.insert_picture", R"sql(
    INSERT INTO stories_picture
          (story_id, account_id, file, small_file, language, alternative_text, rights_holder, licence,
           people_shown, hidden, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void put_picture(db::WriteTx& tx, const Picture& picture) {
    delete_picture(tx, picture.story_id);
    tx.run(kInsertPicture, picture.story_id, picture.account_id, picture.file, picture.small_file,
           picture.language, picture.alternative_text, picture.rights_holder, picture.licence,
           picture.people_shown, picture.hidden, picture.added_at);
}

constexpr db::Query kUpdateHidden{"stories.update_hidden", R"sql(
    UPDATE stories_picture SET hidden = $3 WHERE story_id = $1 AND file = $2
)sql"};

void update_hidden(db::WriteTx& tx, StoryId story, std::string_view file, bool hidden) {
    tx.run(kUpdateHidden, story, file, hidden);
}

constexpr db::Query kFindPicture{"stories.find_picture", R"sql(
    SELECT story_id, account_id, file, small_file, language, alternative_text, rights_holder, licence,
           people_shown, hidden, added_at
    FROM stories_picture WHERE story_id = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, StoryId story) {
    return tx.find<Picture>(kFindPicture, story);
}

constexpr db::Query kListLivePictures{"stories.list_live_pictures", R"sql(
    SELECT p.story_id, p.account_id, p.file, p.small_file, p.language, p.alternative_text,
           p.rights_holder, p.licence, p.people_shown, p.hidden, p.added_at
    FROM stories_picture p
    JOIN stories_story s ON s.story_id = p.story_id
    WHERE p.hidden = 0 AND s.state = 'published' AND s.moderation = 'none' AND s.ends_on >= $1
    ORDER BY p.story_id LIMIT 500
)sql"};

std::vector<Picture> list_live_pictures(db::ReadTx& tx, Date today) {
    return tx.all<Picture>(kListLivePictures, today);
}

}  // namespace agora::stories
