#include "picture_store.hpp"

namespace agora::pictures {

constexpr db::Query kInsertPicture{"pictures.insert_picture", R"sql(
    INSERT INTO pictures_picture (picture_id, event_id, account_id, file, small_file, bytes,
                                  language, alternative_text, rights_holder, licence,
                                  people_shown, hidden, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kInsertPicture, picture.picture_id, picture.event_id, picture.account_id, picture.file,
           picture.small_file, picture.bytes, picture.language, picture.alternative_text,
           picture.rights_holder, picture.licence, picture.people_shown, picture.hidden,
           picture.added_at);
}

constexpr db::Query kFindPicture{"pictures.find_picture", R"sql(
    SELECT picture_id, event_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM pictures_picture WHERE picture_id = $2 AND event_id = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, EventId event, PictureId id) {
    return tx.find<Picture>(kFindPicture, event, id);
}

constexpr db::Query kHasPicture{"pictures.has_picture", R"sql(
    SELECT picture_id FROM pictures_picture WHERE event_id = $1 AND file = $2
)sql"};

bool has_picture(db::ReadTx& tx, EventId event, std::string_view file) {
    return tx.find<PictureId>(kHasPicture, event, file).has_value();
}

constexpr db::Query kListPictures{"pictures.list_pictures", R"sql(
    SELECT picture_id, event_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM pictures_picture WHERE event_id = $1 ORDER BY picture_id
)sql"};

std::vector<Picture> list_pictures(db::ReadTx& tx, EventId event) {
    return tx.all<Picture>(kListPictures, event);
}

constexpr db::Query kListPicturesOf{"pictures.list_pictures_of", R"sql(
    SELECT picture_id, event_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM pictures_picture WHERE account_id = $1 ORDER BY picture_id DESC LIMIT $2
)sql"};

std::vector<Picture> list_pictures_of(db::ReadTx& tx, AccountId account, std::int64_t limit) {
    return tx.all<Picture>(kListPicturesOf, account, limit);
}

constexpr db::Query kFindPictureOf{"pictures.find_picture_of", R"sql(
    SELECT picture_id, event_id, account_id, file, small_file, bytes, language, alternative_text,
           rights_holder, licence, people_shown, hidden, added_at
    FROM pictures_picture WHERE picture_id = $2 AND account_id = $1
)sql"};

std::optional<Picture> find_picture_of(db::ReadTx& tx, AccountId account, PictureId id) {
    return tx.find<Picture>(kFindPictureOf, account, id);
}

constexpr db::Query kAmountOfEvent{"pictures.amount_of_event", R"sql(
    SELECT COUNT(*) AS pictures, CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes
    FROM pictures_picture WHERE event_id = $1
)sql"};

Amount amount_of(db::ReadTx& tx, EventId event) {
    return tx.find<Amount>(kAmountOfEvent, event).value_or(Amount{});
}

constexpr db::Query kAmountAtEvent{"pictures.amount_at_event", R"sql(
    SELECT COUNT(*) AS pictures, CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes
    FROM pictures_picture WHERE event_id = $1 AND account_id = $2
)sql"};

Amount amount_of(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<Amount>(kAmountAtEvent, event, account).value_or(Amount{});
}

constexpr db::Query kAmountOfPerson{"pictures.amount_of_person", R"sql(
    SELECT COUNT(*) AS pictures, CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes
    FROM pictures_picture WHERE account_id = $1
)sql"};

Amount amount_of(db::ReadTx& tx, AccountId account) {
    return tx.find<Amount>(kAmountOfPerson, account).value_or(Amount{});
}

constexpr db::Query kUpdateHidden{"pictures.update_hidden", R"sql(
    UPDATE pictures_picture SET hidden = $3 WHERE event_id = $1 AND file = $2
)sql"};

void update_hidden(db::WriteTx& tx, EventId event, std::string_view file, bool hidden) {
    tx.run(kUpdateHidden, event, file, hidden);
}

constexpr db::Query kDeletePicture{"pictures.delete_picture", R"sql(
    DELETE FROM pictures_picture WHERE event_id = $1 AND file = $2
)sql"};

void delete_picture(db::WriteTx& tx, EventId event, std::string_view file) {
    tx.run(kDeletePicture, event, file);
}

PictureId put_whole_picture(db::WriteTx& tx, Picture picture) {
    picture.picture_id = tx.new_id<PictureId>();
    insert_picture(tx, picture);
    return picture.picture_id;
}

}  // namespace agora::pictures
