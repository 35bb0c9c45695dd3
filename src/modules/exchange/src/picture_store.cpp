#include "picture_store.hpp"

#include "listing_store.hpp"

namespace agora::exchange {

constexpr db::Query kInsertPicture{"exchange.insert_picture", R"sql(
    INSERT INTO exchange_picture (picture_id, listing_id, place, account_id, file, small_file, bytes, language,
        alternative_text, rights_holder, licence, people_shown, hidden, added_at)
    VALUES ($1, $2, (SELECT COALESCE(MAX(place), 0) + 1 FROM exchange_picture WHERE listing_id = $2), $3, $4, $5, $6,
        $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_picture(db::WriteTx& tx, Picture picture) {
    tx.run(kInsertPicture, picture.picture_id, picture.listing_id, picture.account_id, picture.file,
           picture.small_file, picture.bytes, picture.language, picture.alternative_text,
           picture.rights_holder, picture.licence, picture.people_shown, picture.hidden,
           picture.added_at);
    touch_listing(tx, picture.listing_id);
}

constexpr db::Query kDeletePicture{"exchange.delete_picture", R"sql(
    DELETE FROM exchange_picture WHERE picture_id = $1
)sql"};

void delete_picture(db::WriteTx& tx, const Picture& picture) {
    tx.run(kDeletePicture, picture.picture_id);
    touch_listing(tx, picture.listing_id);
}

constexpr db::Query kUpdateHidden{"exchange.update_hidden", R"sql(
    UPDATE exchange_picture SET hidden = $2 WHERE picture_id = $1
)sql"};

void update_hidden(db::WriteTx& tx, const Picture& picture, bool hidden) {
    tx.run(kUpdateHidden, picture.picture_id, hidden);
    touch_listing(tx, picture.listing_id);
}

constexpr db::Query kPutFirst{"exchange.put_picture_first", R"sql(
    UPDATE exchange_picture
    SET place = (SELECT MIN(p.place) - 1 FROM exchange_picture p WHERE p.listing_id = $2)
    WHERE picture_id = $1
)sql"};

void put_first(db::WriteTx& tx, const Picture& picture) {
    tx.run(kPutFirst, picture.picture_id, picture.listing_id);
    touch_listing(tx, picture.listing_id);
}

constexpr db::Query kFindPicture{"exchange.find_picture", R"sql(
    SELECT picture_id, listing_id, place, account_id, file, small_file, bytes, language, alternative_text,
        rights_holder, licence, people_shown, hidden, added_at
    FROM exchange_picture WHERE picture_id = $2 AND listing_id = $1
)sql"};

std::optional<Picture> find_picture(db::ReadTx& tx, ListingId listing, PictureId id) {
    return tx.find<Picture>(kFindPicture, listing, id);
}

constexpr db::Query kListPictures{"exchange.list_pictures", R"sql(
    SELECT picture_id, listing_id, place, account_id, file, small_file, bytes, language, alternative_text,
        rights_holder, licence, people_shown, hidden, added_at
    FROM exchange_picture WHERE listing_id = $1 ORDER BY place, picture_id
)sql"};

std::vector<Picture> list_pictures(db::ReadTx& tx, ListingId listing) {
    return tx.all<Picture>(kListPictures, listing);
}

constexpr db::Query kListShownPictures{"exchange.list_shown_pictures", R"sql(
    SELECT p.picture_id, p.listing_id, p.place, p.account_id, p.file, p.small_file, p.bytes, p.language,
        p.alternative_text, p.rights_holder, p.licence, p.people_shown, p.hidden, p.added_at
    FROM exchange_listing l
    JOIN exchange_picture p ON p.listing_id = l.listing_id
    WHERE l.touched > $1 AND p.hidden = 0 ORDER BY p.listing_id, p.place, p.picture_id
)sql"};

std::vector<Picture> list_shown_pictures(db::ReadTx& tx, std::int64_t touched) {
    return tx.all<Picture>(kListShownPictures, touched);
}

constexpr db::Query kBytesOfPictures{"exchange.bytes_of_pictures", R"sql(
    SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM exchange_picture WHERE account_id = $1
)sql"};

std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kBytesOfPictures, account).value_or(0);
}

}  // namespace agora::exchange
