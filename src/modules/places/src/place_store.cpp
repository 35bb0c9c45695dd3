#include "place_store.hpp"

#include "agora/web/kept.hpp"

namespace agora::places {

constexpr db::Query kInsertPlace{"places.insert_place", R"sql(
    INSERT INTO places_place (place_id, state, moderation, version_id, version, confirmed_version,
                              proposed_by, by_visitor, made_at, changed_at, verified_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_place(db::WriteTx& tx, const Place& place) {
    tx.run(kInsertPlace, place.place_id, place.state, place.moderation, place.version_id,
           place.version, place.confirmed_version, place.proposed_by, place.by_visitor,
           place.made_at, place.changed_at, place.verified_at, place.reason);
    web::touch_kept(tx, kKeptPlaces);
}

constexpr db::Query kUpdatePlace{"places.update_place", R"sql(
    UPDATE places_place
    SET state = $2, moderation = $3, version_id = $4, version = $5, confirmed_version = $6,
        changed_at = $7, verified_at = $8, reason = $9
    WHERE place_id = $1
)sql"};

void update_place(db::WriteTx& tx, const Place& place) {
    tx.run(kUpdatePlace, place.place_id, place.state, place.moderation, place.version_id,
           place.version, place.confirmed_version, place.changed_at, place.verified_at,
           place.reason);
    web::touch_kept(tx, kKeptPlaces);
}

constexpr db::Query kFindPlace{"places.find_place", R"sql(
    SELECT place_id, state, moderation, version_id, version, confirmed_version, proposed_by,
           by_visitor, made_at, changed_at, verified_at, reason
    FROM places_place WHERE place_id = $1
)sql"};

std::optional<Place> find_place(db::ReadTx& tx, PlaceId id) {
    return tx.find<Place>(kFindPlace, id);
}

constexpr db::Query kListPlaces{"places.list_places", R"sql(
    SELECT place_id, state, moderation, version_id, version, confirmed_version, proposed_by,
           by_visitor, made_at, changed_at, verified_at, reason
    FROM places_place WHERE state = 'open' ORDER BY place_id
)sql"};

std::vector<Place> list_places(db::ReadTx& tx) {
    return tx.all<Place>(kListPlaces);
}

constexpr db::Query kListPlacesOf{"places.list_places_of", R"sql(
    SELECT place_id, state, moderation, version_id, version, confirmed_version, proposed_by,
           by_visitor, made_at, changed_at, verified_at, reason
    FROM places_place WHERE proposed_by = $1 ORDER BY place_id DESC
)sql"};

std::vector<Place> list_places_of(db::ReadTx& tx, AccountId proposer) {
    return tx.all<Place>(kListPlacesOf, proposer);
}

constexpr db::Query kInsertVersion{"places.insert_version", R"sql(
    INSERT INTO places_version (version_id, place_id, version, deed, author, written_at, content)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_version(db::WriteTx& tx, const Version& version) {
    tx.run(kInsertVersion, version.version_id, version.place_id, version.version, version.deed,
           version.author, version.written_at, version.content);
}

constexpr db::Query kFindVersion{"places.find_version", R"sql(
    SELECT version_id, place_id, version, deed, author, written_at, content
    FROM places_version WHERE version_id = $1
)sql"};

std::optional<Version> find_version(db::ReadTx& tx, VersionId id) {
    return tx.find<Version>(kFindVersion, id);
}

constexpr db::Query kListVersions{"places.list_versions", R"sql(
    SELECT version_id, place_id, version, deed, author, written_at, content
    FROM places_version WHERE place_id = $1 ORDER BY version DESC
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, PlaceId place) {
    return tx.all<Version>(kListVersions, place);
}

constexpr db::Query kPutConfirmation{"places.put_confirmation", R"sql(
    INSERT INTO places_confirmation (place_id, version, account_id, confirmed_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (place_id, version, account_id) DO NOTHING
)sql"};

void put_confirmation(db::WriteTx& tx, PlaceId place, const Confirmation& confirmation) {
    tx.run(kPutConfirmation, place, confirmation.version, confirmation.account_id,
           confirmation.confirmed_at);
}

constexpr db::Query kListConfirmations{"places.list_confirmations", R"sql(
    SELECT version, account_id, confirmed_at
    FROM places_confirmation WHERE place_id = $1 ORDER BY version DESC, confirmed_at
)sql"};

std::vector<Confirmation> list_confirmations(db::ReadTx& tx, PlaceId place) {
    return tx.all<Confirmation>(kListConfirmations, place);
}

}  // namespace agora::places
