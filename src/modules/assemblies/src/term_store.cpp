#include "term_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertTerm{"assemblies.insert_term", R"sql(
    INSERT INTO assemblies_term (term_id, word_nl, word_fr, word_en, forms_nl, forms_fr, forms_en,
                                 plain_nl, plain_fr, plain_en)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_term(db::WriteTx& tx, const Term& term) {
    tx.run(kInsertTerm, term.term_id, term.word_nl, term.word_fr, term.word_en, term.forms_nl,
           term.forms_fr, term.forms_en, term.plain_nl, term.plain_fr, term.plain_en);
}

constexpr db::Query kUpdateTerm{"assemblies.update_term", R"sql(
    UPDATE assemblies_term SET word_nl = $2, word_fr = $3, word_en = $4, forms_nl = $5,
           forms_fr = $6, forms_en = $7, plain_nl = $8, plain_fr = $9, plain_en = $10
    WHERE term_id = $1
)sql"};

void update_term(db::WriteTx& tx, const Term& term) {
    tx.run(kUpdateTerm, term.term_id, term.word_nl, term.word_fr, term.word_en, term.forms_nl,
           term.forms_fr, term.forms_en, term.plain_nl, term.plain_fr, term.plain_en);
}

constexpr db::Query kDeleteTerm{"assemblies.delete_term", R"sql(
    DELETE FROM assemblies_term WHERE term_id = $1
)sql"};

void delete_term(db::WriteTx& tx, TermId id) {
    tx.run(kDeleteTerm, id);
}

constexpr db::Query kFindTerm{"assemblies.find_term", R"sql(
    SELECT term_id, word_nl, word_fr, word_en, forms_nl, forms_fr, forms_en, plain_nl, plain_fr,
           plain_en
    FROM assemblies_term WHERE term_id = $1
)sql"};

std::optional<Term> find_term(db::ReadTx& tx, TermId id) {
    return tx.find<Term>(kFindTerm, id);
}

constexpr db::Query kListTerms{"assemblies.list_terms", R"sql(
    SELECT term_id, word_nl, word_fr, word_en, forms_nl, forms_fr, forms_en, plain_nl, plain_fr,
           plain_en
    FROM assemblies_term ORDER BY term_id LIMIT 500
)sql"};

std::vector<Term> list_terms(db::ReadTx& tx) {
    return tx.all<Term>(kListTerms);
}

}  // namespace agora::assemblies
