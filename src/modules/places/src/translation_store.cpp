#include "translation_store.hpp"

namespace agora::places {

namespace {
/// Older ones are neither shown nor gone back to.
constexpr std::int64_t kMost = 60;
}  // namespace

constexpr db::Query kInsertTranslation{"places.insert_translation", R"sql(
    INSERT INTO places_translation (place_id, language, version, of_version, author, written_at,
                                    content)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_translation(db::WriteTx& tx, const Translation& translation) {
    tx.run(kInsertTranslation, translation.place_id, translation.language, translation.version,
           translation.of_version, translation.author, translation.written_at, translation.content);
}

constexpr db::Query kListTranslationsInto{"places.list_translations_into", R"sql(
    SELECT place_id, language, version, of_version, author, written_at, content
    FROM places_translation WHERE place_id = $1 AND language = $2 ORDER BY version DESC LIMIT $3
)sql"};

std::vector<Translation> list_translations(db::ReadTx& tx, PlaceId place,
                                           std::string_view language) {
    return tx.all<Translation>(kListTranslationsInto, place, language, kMost);
}

constexpr db::Query kListTranslations{"places.list_translations", R"sql(
    SELECT place_id, language, version, of_version, author, written_at, content
    FROM places_translation WHERE place_id = $1
    ORDER BY written_at DESC, language, version DESC LIMIT $2
)sql"};

std::vector<Translation> list_translations(db::ReadTx& tx, PlaceId place) {
    return tx.all<Translation>(kListTranslations, place, kMost);
}

constexpr db::Query kFindContent{"places.find_content", R"sql(
    SELECT content FROM places_version WHERE place_id = $1 AND version = $2
)sql"};

std::optional<std::string> find_content(db::ReadTx& tx, PlaceId place, std::int64_t version) {
    return tx.find<std::string>(kFindContent, place, version);
}

}  // namespace agora::places
