#include "picture_store.hpp"

#include "kept_things.hpp"

namespace agora::loans {

constexpr db::Query kInsertPicture{"loans.insert_picture", R"sql(
    INSERT INTO loans_picture (picture_id, thing_id, record_id, account_id, file, small_file, bytes, language,
                               alternative_text, rights_holder, licence, people_shown, hidden, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kInsertPicture, picture.picture_id, picture.thing_id, picture.record_id,
           picture.account_id, picture.file, picture.small_file, picture.bytes, picture.language,
           picture.alternative_text, picture.rights_holder, picture.licence, picture.people_shown,
           picture.hidden, picture.added_at);
    if (!picture.record_id) touch_things(tx);
}

constexpr db::Query kDeletePicture{"loans.delete_picture", R"sql(
    DELETE FROM loans_picture WHERE picture_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, PictureId picture) {
    tx.run(kDeletePicture, picture);
    touch_things(tx);
}

constexpr db::Query kUpdateHidden{"loans.update_hidden", R"sql(
    UPDATE loans_picture SET hidden = $2 WHERE picture_id = $1
)sql"};

void update_hidden(db::WriteTx& tx, PictureId picture, bool hidden) {
    tx.run(kUpdateHidden, picture, hidden);
    touch_things(tx);
}

constexpr db::Query kFindPicture{"loans.find_picture", R"sql(
    SELECT picture_id, thing_id, record_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM loans_picture WHERE picture_id = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, PictureId picture) {
    return tx.find<Picture>(kFindPicture, picture);
}

constexpr db::Query kListPicturesOfRecord{"loans.list_pictures_of_record", R"sql(
    SELECT picture_id, thing_id, record_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM loans_picture WHERE thing_id = $1 AND record_id = $2 ORDER BY picture_id
)sql"};

std::vector<Picture> list_pictures_of_record(db::ReadTx& tx, ThingId thing, RecordId record) {
    return tx.all<Picture>(kListPicturesOfRecord, thing, record);
}

std::vector<Picture> list_pictures(db::ReadTx& tx, ThingId thing) {
    return list_pictures_of_record(tx, thing, RecordId{});
}

constexpr db::Query kListCovers{"loans.list_covers", R"sql(
    SELECT picture_id, thing_id, record_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM loans_picture
    WHERE picture_id IN (SELECT MIN(picture_id) FROM loans_picture WHERE record_id = 0 AND hidden = 0
                         GROUP BY thing_id)
    ORDER BY thing_id
)sql"};

std::vector<Picture> list_covers(db::ReadTx& tx) {
    return tx.all<Picture>(kListCovers);
}

constexpr db::Query kBytesOfPictures{"loans.bytes_of_pictures", R"sql(
    SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM loans_picture WHERE account_id = $1
)sql"};

std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kBytesOfPictures, account).value_or(0);
}

}  // namespace agora::loans
