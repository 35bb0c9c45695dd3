#pragma once

#include "agora/places/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::places {

/// One version with what it says as JSON.
struct Version {
    VersionId version_id = {};
    PlaceId place_id = {};
    std::int64_t version = 1;
    Deed deed = Deed::proposed;
    AccountId author = {};
    Instant written_at = {};
    std::string content = {};
};
AGORA_FIELDS(Version, version_id, place_id, version, deed, author, written_at, content)

/// Who said that a version is right.
struct Confirmation {
    std::int64_t version = 0;
    AccountId account_id;
    Instant confirmed_at;
};
AGORA_FIELDS(Confirmation, version, account_id, confirmed_at)

/// Of what is held in memory (KeptPlaces); the stores touch it.
inline constexpr std::string_view kKeptPlaces = "places";

void insert_place(db::WriteTx& tx, const Place& place);
/// All but who proposed it and when.
void update_place(db::WriteTx& tx, const Place& place);
std::vector<Place> list_places(db::ReadTx& tx);
std::vector<Place> list_places_of(db::ReadTx& tx, AccountId proposer);

void insert_version(db::WriteTx& tx, const Version& version);
std::optional<Version> find_version(db::ReadTx& tx, VersionId id);
/// The newest first.
std::vector<Version> list_versions(db::ReadTx& tx, PlaceId place);

/// Twice is once.
void put_confirmation(db::WriteTx& tx, PlaceId place, const Confirmation& confirmation);
std::vector<Confirmation> list_confirmations(db::ReadTx& tx, PlaceId place);

}  // namespace agora::places
