#include "text_store.hpp"

#include "agora/db/among.hpp"

namespace agora::recommendations {

constexpr db::Query kInsertText{"recommendations.insert_text", R"sql(
    INSERT INTO recommendations_text (recommendation_id, language, version, of_version, origin, title,
                                      context, developments, means, carried_out_by, inspiration,
                                      attention, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_text(db::WriteTx& tx, const Text& text) {
    tx.run(kInsertText, text.recommendation_id, text.language, text.version, text.of_version,
           text.origin, text.title, text.context, text.developments, text.means,
           text.carried_out_by, text.inspiration, text.attention, text.written_by, text.written_at);
}

constexpr db::Query kNewestTextsOf{"recommendations.newest_texts_of", R"sql(
    SELECT t.recommendation_id, t.language, t.version, t.of_version, t.origin, t.title, t.context,
           t.developments, t.means, t.carried_out_by, t.inspiration, t.attention, t.written_by,
           t.written_at
    FROM recommendations_text t
    WHERE t.recommendation_id = $1
      AND t.version = (SELECT MAX(o.version) FROM recommendations_text o
                       WHERE o.recommendation_id = t.recommendation_id AND o.language = t.language)
    ORDER BY t.language
)sql"};

std::vector<Text> newest_texts_of(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Text>(kNewestTextsOf, item);
}

constexpr db::Query kNewestTextsAmong{"recommendations.newest_texts_among", R"sql(
    SELECT t.recommendation_id, t.language, t.version, t.of_version, t.origin, t.title, t.context,
           t.developments, t.means, t.carried_out_by, t.inspiration, t.attention, t.written_by,
           t.written_at
    FROM recommendations_text t
    WHERE t.recommendation_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                                  $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
      AND t.version = (SELECT MAX(o.version) FROM recommendations_text o
                       WHERE o.recommendation_id = t.recommendation_id AND o.language = t.language)
)sql"};

std::vector<Text> list_newest_texts_among(db::ReadTx& tx, std::span<const RecommendationId> items) {
    return db::all_among<Text>(tx, kNewestTextsAmong, items);
}

constexpr db::Query kListImportedTexts{"recommendations.list_imported_texts", R"sql(
    SELECT t.recommendation_id, t.language, t.version, t.of_version, t.origin, t.title, t.context,
           t.developments, t.means, t.carried_out_by, t.inspiration, t.attention, t.written_by,
           t.written_at
    FROM recommendations_text t
    WHERE t.version = (SELECT MAX(o.version) FROM recommendations_text o
                       WHERE o.recommendation_id = t.recommendation_id AND o.language = t.language
                         AND o.origin = 'imported')
    ORDER BY t.recommendation_id, t.language
)sql"};

std::vector<Text> list_imported_texts(db::ReadTx& tx) {
    return tx.all<Text>(kListImportedTexts);
}

constexpr db::Query kImportedTextsOf{"recommendations.imported_texts_of", R"sql(
    SELECT t.recommendation_id, t.language, t.version, t.of_version, t.origin, t.title, t.context,
           t.developments, t.means, t.carried_out_by, t.inspiration, t.attention, t.written_by,
           t.written_at
    FROM recommendations_text t
    WHERE t.recommendation_id = $1
      AND t.version = (SELECT MAX(o.version) FROM recommendations_text o
                       WHERE o.recommendation_id = t.recommendation_id AND o.language = t.language
                         AND o.origin = 'imported')
    ORDER BY t.language
)sql"};

std::vector<Text> imported_texts_of(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Text>(kImportedTextsOf, item);
}

constexpr db::Query kFindText{"recommendations.find_text", R"sql(
    SELECT recommendation_id, language, version, of_version, origin, title, context, developments, means,
           carried_out_by, inspiration, attention, written_by, written_at
    FROM recommendations_text WHERE recommendation_id = $1 AND language = $2 AND version = $3
)sql"};

std::optional<Text> find_text(db::ReadTx& tx, RecommendationId item, std::string_view language,
                              std::int64_t version) {
    return tx.find<Text>(kFindText, item, language, version);
}

constexpr db::Query kListTitles{"recommendations.list_titles", R"sql(
    SELECT t.recommendation_id, t.language, t.version, t.title
    FROM recommendations_text t
    WHERE t.version = (SELECT MAX(o.version) FROM recommendations_text o
                       WHERE o.recommendation_id = t.recommendation_id AND o.language = t.language)
    ORDER BY t.recommendation_id, t.language
)sql"};

std::vector<TitleRow> list_titles(db::ReadTx& tx) {
    return tx.all<TitleRow>(kListTitles);
}

constexpr db::Query kListVersions{"recommendations.list_versions", R"sql(
    SELECT language, version, origin, written_by, written_at
    FROM recommendations_text WHERE recommendation_id = $1 AND language = $2
    ORDER BY version DESC LIMIT 50
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, RecommendationId item,
                                   std::string_view language) {
    return tx.all<Version>(kListVersions, item, language);
}

}  // namespace agora::recommendations
