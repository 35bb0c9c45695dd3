#include "reference_store.hpp"

#include "agora/db/among.hpp"

namespace agora::recommendations {

constexpr db::Query kInsertReference{"recommendations.insert_reference", R"sql(
    INSERT INTO recommendations_reference (reference_id, from_id, to_id, kind, source_text,
                                           printed_target, place)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_reference(db::WriteTx& tx, const Reference& reference) {
    tx.run(kInsertReference, reference.reference_id, reference.from_id, reference.to_id,
           reference.kind, reference.source_text, reference.printed_target, reference.place);
}

constexpr db::Query kSetTarget{"recommendations.set_target", R"sql(
    UPDATE recommendations_reference SET to_id = $2 WHERE reference_id = $1
)sql"};

void set_target(db::WriteTx& tx, ReferenceId reference, RecommendationId target) {
    tx.run(kSetTarget, reference, target);
}

constexpr db::Query kFindReference{"recommendations.find_reference", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference WHERE reference_id = $1
)sql"};

std::optional<Reference> find_reference(db::ReadTx& tx, ReferenceId reference) {
    return tx.find<Reference>(kFindReference, reference);
}

constexpr db::Query kListFrom{"recommendations.list_references_from", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference WHERE from_id = $1 ORDER BY place, reference_id LIMIT $2
)sql"};

std::vector<Reference> list_references_from(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Reference>(kListFrom, item, kMostReferencesShown);
}

constexpr db::Query kListTo{"recommendations.list_references_to", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference WHERE to_id = $1 ORDER BY place, reference_id LIMIT $2
)sql"};

std::vector<Reference> list_references_to(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Reference>(kListTo, item, kMostReferencesShown);
}

constexpr db::Query kCountFrom{"recommendations.count_references_from", R"sql(
    SELECT COUNT(*) FROM recommendations_reference WHERE from_id = $1
)sql"};

std::int64_t count_references_from(db::ReadTx& tx, RecommendationId item) {
    return tx.find<std::int64_t>(kCountFrom, item).value_or(0);
}

constexpr db::Query kCountTo{"recommendations.count_references_to", R"sql(
    SELECT COUNT(*) FROM recommendations_reference WHERE to_id = $1
)sql"};

std::int64_t count_references_to(db::ReadTx& tx, RecommendationId item) {
    return tx.find<std::int64_t>(kCountTo, item).value_or(0);
}

constexpr db::Query kListReferences{"recommendations.list_references", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference ORDER BY from_id, place, reference_id
)sql"};

std::vector<Reference> list_references(db::ReadTx& tx) {
    return tx.all<Reference>(kListReferences);
}

constexpr db::Query kListEnds{"recommendations.list_reference_ends", R"sql(
    SELECT reference_id, from_id, to_id, kind
    FROM recommendations_reference ORDER BY from_id, place, reference_id
)sql"};

std::vector<ReferenceEnds> list_reference_ends(db::ReadTx& tx) {
    return tx.all<ReferenceEnds>(kListEnds);
}

constexpr db::Query kListAmong{"recommendations.list_references_among", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference WHERE reference_id IN
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<Reference> list_references_among(db::ReadTx& tx, std::span<const ReferenceId> wanted) {
    return db::all_among<Reference>(tx, kListAmong, wanted);
}

constexpr db::Query kListUnresolved{"recommendations.list_unresolved", R"sql(
    SELECT reference_id, from_id, to_id, kind, source_text, printed_target, place
    FROM recommendations_reference WHERE to_id = 0 AND kind <> 'annex' ORDER BY from_id, place LIMIT $1
)sql"};

std::vector<Reference> list_unresolved(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Reference>(kListUnresolved, most);
}

constexpr db::Query kInsertMending{"recommendations.insert_mending", R"sql(
    INSERT INTO recommendations_mending (mending_id, reference_id, before_id, after_id, reason, mended_by,
                                         mended_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_mending(db::WriteTx& tx, const Mending& mending) {
    tx.run(kInsertMending, mending.mending_id, mending.reference_id, mending.before_id,
           mending.after_id, mending.reason, mending.mended_by, mending.mended_at);
}

constexpr db::Query kListMendingsFrom{"recommendations.list_mendings_from", R"sql(
    SELECT m.mending_id, m.reference_id, m.before_id, m.after_id, m.reason, m.mended_by, m.mended_at
    FROM recommendations_mending m
    JOIN recommendations_reference r ON r.reference_id = m.reference_id
    WHERE r.from_id = $1 ORDER BY m.mending_id LIMIT 200
)sql"};

std::vector<Mending> list_mendings_from(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Mending>(kListMendingsFrom, item);
}

}  // namespace agora::recommendations
