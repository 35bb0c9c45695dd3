#include "term_read.hpp"
#include "term_store.hpp"

namespace agora::vocabulary {

constexpr db::Query kFindTerm{"vocabulary.find_term", R"sql(
    SELECT term_id, kind, slug, label_nl, label_fr, label_en, merged_into, changed_at
    FROM vocabulary_term WHERE term_id = $1
)sql"};

namespace {

std::optional<TermRow> find_row(db::ReadTx& tx, TermId id) {
    return tx.find<TermRow>(kFindTerm, id);
}

}  // namespace

constexpr db::Query kSynonymsOf{"vocabulary.synonyms_of", R"sql(
    SELECT term_id, language, word FROM vocabulary_synonym WHERE term_id = $1
    ORDER BY language, word
)sql"};

namespace {

std::vector<SynonymRow> synonyms_of(db::ReadTx& tx, TermId id) {
    return tx.all<SynonymRow>(kSynonymsOf, id);
}

}  // namespace

constexpr db::Query kRelationsOf{"vocabulary.relations_of", R"sql(
    SELECT term_id, relation, place, other_id FROM vocabulary_relation WHERE term_id = $1
    ORDER BY relation, place
)sql"};

namespace {

std::vector<RelationRow> relations_of(db::ReadTx& tx, TermId id) {
    return tx.all<RelationRow>(kRelationsOf, id);
}

}  // namespace

std::optional<OwnTerm> find_own_term(db::ReadTx& tx, TermId id) {
    const auto row = find_row(tx, id);
    if (!row) return std::nullopt;
    auto terms = assembled({{*row}, synonyms_of(tx, id), relations_of(tx, id)});
    return OwnTerm{std::move(terms.at(id)), row->merged_into.has_value()};
}

bool has_term(db::ReadTx& tx, TermId id) {
    return find_row(tx, id).has_value();
}

}  // namespace agora::vocabulary
