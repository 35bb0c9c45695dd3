#pragma once

#include "agora/places/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::places {

/// What the texts of a version say in another language: a Content as JSON with those texts alone.
struct Translation {
    PlaceId place_id = {};
    std::string language = {};
    std::int64_t version = 1;  ///< in this language
    std::int64_t of_version = 1;
    AccountId author = {};
    Instant written_at = {};
    std::string content = {};
};
AGORA_FIELDS(Translation, place_id, language, version, of_version, author, written_at, content)

void insert_translation(db::WriteTx& tx, const Translation& translation);
/// The newest first.
std::vector<Translation> list_translations(db::ReadTx& tx, PlaceId place,
                                           std::string_view language);
/// In all languages, the newest first.
std::vector<Translation> list_translations(db::ReadTx& tx, PlaceId place);
/// What a version of the place said, as JSON.
std::optional<std::string> find_content(db::ReadTx& tx, PlaceId place, std::int64_t version);

}  // namespace agora::places
