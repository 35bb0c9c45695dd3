#pragma once

#include "agora/db/transaction.hpp"
#include "agora/vocabulary/terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::vocabulary {

struct TermRow {
    TermId term_id;
    Kind kind = Kind::skill;
    std::string slug;
    std::string label_nl;
    std::string label_fr;
    std::string label_en;
    std::optional<TermId> merged_into = {};
    Instant changed_at = {};
};
AGORA_FIELDS(TermRow, term_id, kind, slug, label_nl, label_fr, label_en, merged_into, changed_at)

struct SynonymRow {
    TermId term_id;
    Language language = Language::en;
    std::string word;
};
AGORA_FIELDS(SynonymRow, term_id, language, word)

enum class Relation { sector, near, profession };
AGORA_ENUM(Relation, sector, near, profession)

struct RelationRow {
    TermId term_id;
    Relation relation = Relation::sector;
    std::int64_t place = 0;
    TermId other_id;
};
AGORA_FIELDS(RelationRow, term_id, relation, place, other_id)

std::vector<TermRow> list_terms(db::ReadTx& tx);
std::vector<SynonymRow> list_synonyms(db::ReadTx& tx);
std::vector<RelationRow> list_relations(db::ReadTx& tx);

/// A term that the cooperative added, changed or merged.
struct OwnTerm {
    Term term;
    bool merged = false;
};
std::optional<OwnTerm> find_own_term(db::ReadTx& tx, TermId id);
bool has_term(db::ReadTx& tx, TermId id);

/// Adds or replaces the term with its synonyms and relations.
void put_term(db::WriteTx& tx, const Term& term, Instant now);
void update_merged(db::WriteTx& tx, TermId term, TermId into, Instant now);

}  // namespace agora::vocabulary
