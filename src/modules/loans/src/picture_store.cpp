#include "picture_store.hpp"

#include "thing_store.hpp"

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
    if (!picture.record_id) touch_thing(tx, picture.thing_id);
}

constexpr db::Query kDeletePicture{"loans.delete_picture", R"sql(
    DELETE FROM loans_picture WHERE picture_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kDeletePicture, picture.picture_id);
    touch_thing(tx, picture.thing_id);
}

constexpr db::Query kUpdateHidden{"loans.update_hidden", R"sql(
    UPDATE loans_picture SET hidden = $2 WHERE picture_id = $1
)sql"};

void update_hidden(db::WriteTx& tx, const Picture& picture, bool hidden) {
    tx.run(kUpdateHidden, picture.picture_id, hidden);
    touch_thing(tx, picture.thing_id);
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
    WHERE picture_id IN (SELECT MIN(p.picture_id)
                         FROM loans_thing t JOIN loans_picture p ON p.thing_id = t.thing_id
                         WHERE t.touched > $1 AND p.record_id = 0 AND p.hidden = 0
                         GROUP BY p.thing_id)
    ORDER BY thing_id
)sql"};

std::vector<Picture> list_covers(db::ReadTx& tx, std::int64_t touched) {
    return tx.all<Picture>(kListCovers, touched);
}

constexpr db::Query kBytesOfPictures{"loans.bytes_of_pictures", R"sql(
    SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM loans_picture WHERE account_id = $1
)sql"};

std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kBytesOfPictures, account).value_or(0);
}

}  // namespace agora::loans
