#include "picture_store.hpp"

namespace agora::places {

constexpr db::Query kInsertPicture{"places.insert_picture", R"sql(
    INSERT INTO places_picture (picture_id, place_id, account_id, file, small_file, bytes, language,
                                alternative_text, rights_holder, licence, people_shown, hidden,
                                added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kInsertPicture, picture.picture_id, picture.place_id, picture.account_id, picture.file,
           picture.small_file, picture.bytes, picture.language, picture.alternative_text,
           picture.rights_holder, picture.licence, picture.people_shown, picture.hidden,
           picture.added_at);
}

constexpr db::Query kFindPicture{"places.find_picture", R"sql(
    SELECT picture_id, place_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM places_picture WHERE picture_id = $2 AND place_id = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, PlaceId place, PictureId id) {
    return tx.find<Picture>(kFindPicture, place, id);
}

constexpr db::Query kListPictures{"places.list_pictures", R"sql(
    SELECT picture_id, place_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM places_picture WHERE place_id = $1 ORDER BY picture_id
)sql"};

std::vector<Picture> list_pictures(db::ReadTx& tx, PlaceId place) {
    return tx.all<Picture>(kListPictures, place);
}

constexpr db::Query kBytesOfPictures{"places.bytes_of_pictures", R"sql(
    SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM places_picture WHERE account_id = $1
)sql"};

std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kBytesOfPictures, account).value_or(0);
}

constexpr db::Query kUpdatePictureHidden{"places.update_picture_hidden", R"sql(
    UPDATE places_picture SET hidden = $2 WHERE picture_id = $1
)sql"};

void update_hidden(db::WriteTx& tx, PictureId picture, bool hidden) {
    tx.run(kUpdatePictureHidden, picture, hidden);
}

constexpr db::Query kDeletePicture{"places.delete_picture", R"sql(
    DELETE FROM places_picture WHERE picture_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, PictureId picture) {
    tx.run(kDeletePicture, picture);
}

constexpr db::Query kInsertPictureDeed{"places.insert_picture_deed", R"sql(
    INSERT INTO places_picture_deed (deed_id, place_id, picture_id, deed, account_id, done_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_deed(db::WriteTx& tx, PlaceId place, const NotedDeed& noted) {
    tx.run(kInsertPictureDeed, tx.new_id<Id<struct PictureDeedTag>>(), place, noted.picture_id,
           noted.deed, noted.account_id, noted.done_at);
}

constexpr db::Query kListPictureDeeds{"places.list_picture_deeds", R"sql(
    SELECT picture_id, deed, account_id, done_at
    FROM places_picture_deed WHERE place_id = $1 ORDER BY deed_id DESC LIMIT $2
)sql"};

std::vector<NotedDeed> list_deeds(db::ReadTx& tx, PlaceId place) {
    constexpr std::int64_t kMost = 100;
    return tx.all<NotedDeed>(kListPictureDeeds, place, kMost);
}

}  // namespace agora::places
