#include "term_store.hpp"

namespace agora::vocabulary {

constexpr db::Query kListTerms{"vocabulary.list_terms", R"sql(
    SELECT term_id, kind, slug, label_nl, label_fr, label_en, merged_into, changed_at
    FROM vocabulary_term ORDER BY kind, slug
)sql"};

std::vector<TermRow> list_terms(db::ReadTx& tx) {
    return tx.all<TermRow>(kListTerms);
}

constexpr db::Query kListSynonyms{"vocabulary.list_synonyms", R"sql(
    SELECT term_id, language, word FROM vocabulary_synonym ORDER BY term_id, language, word
)sql"};

std::vector<SynonymRow> list_synonyms(db::ReadTx& tx) {
    return tx.all<SynonymRow>(kListSynonyms);
}

constexpr db::Query kListRelations{"vocabulary.list_relations", R"sql(
    SELECT term_id, relation, place, other_id
    FROM vocabulary_relation ORDER BY term_id, relation, place
)sql"};

std::vector<RelationRow> list_relations(db::ReadTx& tx) {
    return tx.all<RelationRow>(kListRelations);
}

constexpr db::Query kPutTerm{"vocabulary.put_term", R"sql(
    INSERT INTO vocabulary_term (term_id, kind, slug, label_nl, label_fr, label_en, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (term_id) DO UPDATE SET label_nl = excluded.label_nl,
        label_fr = excluded.label_fr, label_en = excluded.label_en,
        changed_at = excluded.changed_at
)sql"};

constexpr db::Query kDeleteSynonyms{"vocabulary.delete_synonyms",
                                    "DELETE FROM vocabulary_synonym WHERE term_id = $1"};

constexpr db::Query kInsertSynonym{"vocabulary.insert_synonym", R"sql(
    INSERT INTO vocabulary_synonym (term_id, language, word) VALUES ($1, $2, $3)
    ON CONFLICT (term_id, language, word) DO NOTHING
)sql"};

constexpr db::Query kDeleteRelations{"vocabulary.delete_relations",
                                     "DELETE FROM vocabulary_relation WHERE term_id = $1"};

constexpr db::Query kInsertRelation{"vocabulary.insert_relation", R"sql(
    INSERT INTO vocabulary_relation (term_id, relation, place, other_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (term_id, relation, other_id) DO NOTHING
)sql"};

namespace {

void put_relations(db::WriteTx& tx, TermId term, Relation relation,
                   const std::vector<TermId>& others) {
    std::int64_t place = 0;
    for (const TermId other : others) tx.queue(kInsertRelation, term, relation, place++, other);
}

}  // namespace

void put_term(db::WriteTx& tx, const Term& term, Instant now) {
    tx.run(kPutTerm, term.term_id, term.kind, term.slug, term.label_nl, term.label_fr,
           term.label_en, now);
    tx.queue(kDeleteSynonyms, term.term_id);
    for (const Language language : kLanguages) {
        for (const std::string& word : term.synonyms_in(language)) {
            tx.queue(kInsertSynonym, term.term_id, language, word);
        }
    }
    tx.queue(kDeleteRelations, term.term_id);
    put_relations(tx, term.term_id, Relation::sector, term.sectors);
    put_relations(tx, term.term_id, Relation::near, term.near);
    put_relations(tx, term.term_id, Relation::profession, term.professions);
}

constexpr db::Query kUpdateMerged{"vocabulary.update_merged", R"sql(
    UPDATE vocabulary_term SET merged_into = $2, changed_at = $3 WHERE term_id = $1
)sql"};

void update_merged(db::WriteTx& tx, TermId term, TermId into, Instant now) {
    tx.run(kUpdateMerged, term, into, now);
}

}  // namespace agora::vocabulary
