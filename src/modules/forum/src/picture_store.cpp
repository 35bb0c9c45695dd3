#include "picture_store.hpp"

namespace agora::forum {

constexpr db::Query kInsertPicture{"forum.insert_picture", R"sql(
    INSERT INTO forum_picture (picture_id, word, account_id, thread_id, place, file, small_file,
                               bytes, language, alternative_text, rights_holder, licence,
                               people_shown, hidden, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql"};

void insert_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kInsertPicture, picture.picture_id, picture.word, picture.account_id, picture.thread_id,
           picture.place, picture.file, picture.small_file, picture.bytes, picture.language,
           picture.alternative_text, picture.rights_holder, picture.licence, picture.people_shown,
           picture.hidden, picture.added_at);
}

constexpr db::Query kFindPicture{"forum.find_picture", R"sql(
    SELECT picture_id, word, account_id, thread_id, place, file, small_file, bytes, language,
           alternative_text, rights_holder, licence, people_shown, hidden, added_at
    FROM forum_picture WHERE word = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, std::string_view word) {
    return tx.find<Picture>(kFindPicture, word);
}

constexpr db::Query kListPictures{"forum.list_pictures", R"sql(
    SELECT picture_id, word, account_id, thread_id, place, file, small_file, bytes, language,
           alternative_text, rights_holder, licence, people_shown, hidden, added_at
    FROM forum_picture WHERE thread_id = $1 AND thread_id <> 0 ORDER BY place, picture_id LIMIT $2
)sql"};

std::vector<Picture> list_pictures(db::ReadTx& tx, ThreadId thread) {
    constexpr std::int64_t kMost = 2'000;
    return tx.all<Picture>(kListPictures, thread, kMost);
}

constexpr db::Query kListPicturesOfPost{"forum.list_pictures_of_post", R"sql(
    SELECT picture_id, word, account_id, thread_id, place, file, small_file, bytes, language,
           alternative_text, rights_holder, licence, people_shown, hidden, added_at
    FROM forum_picture WHERE thread_id = $1 AND place = $2 AND thread_id <> 0 ORDER BY picture_id
)sql"};

std::vector<Picture> list_pictures(db::ReadTx& tx, ThreadId thread, std::int64_t place) {
    return tx.all<Picture>(kListPicturesOfPost, thread, place);
}

constexpr db::Query kCountWaitingPictures{"forum.count_waiting_pictures", R"sql(
    SELECT COUNT(*) FROM forum_picture WHERE account_id = $1 AND thread_id = 0
)sql"};

std::int64_t count_waiting_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountWaitingPictures, account).value_or(0);
}

constexpr db::Query kBytesOfPictures{"forum.bytes_of_pictures", R"sql(
    SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM forum_picture WHERE account_id = $1
)sql"};

std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kBytesOfPictures, account).value_or(0);
}

constexpr db::Query kUpdatePostOfPicture{"forum.update_post_of_picture", R"sql(
    UPDATE forum_picture SET thread_id = $2, place = $3, hidden = $4 WHERE picture_id = $1
)sql"};

void update_post_of_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kUpdatePostOfPicture, picture.picture_id, picture.thread_id, picture.place,
           picture.hidden);
}

constexpr db::Query kUpdatePictureHidden{"forum.update_picture_hidden", R"sql(
    UPDATE forum_picture SET hidden = $2 WHERE picture_id = $1
)sql"};

void update_hidden(db::WriteTx& tx, const Picture& picture) {
    tx.run(kUpdatePictureHidden, picture.picture_id, picture.hidden);
}

constexpr db::Query kDeletePicture{"forum.delete_picture", R"sql(
    DELETE FROM forum_picture WHERE picture_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, PictureId picture) {
    tx.run(kDeletePicture, picture);
}

constexpr db::Query kDeleteWaitingPictures{"forum.delete_waiting_pictures", R"sql(
    DELETE FROM forum_picture WHERE thread_id = 0 AND added_at < $1
      AND NOT EXISTS (SELECT 1 FROM forum_draft
                      WHERE forum_draft.account_id = forum_picture.account_id
                        AND forum_draft.body LIKE '%' || forum_picture.word || '%')
)sql"};

void delete_waiting_pictures(db::WriteTx& tx, Instant added_before) {
    tx.run(kDeleteWaitingPictures, added_before);
}

}  // namespace agora::forum
