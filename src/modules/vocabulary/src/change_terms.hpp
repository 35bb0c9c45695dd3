#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/vocabulary/events.hpp"
#include "term_store.hpp"

namespace agora::vocabulary {

/// An import tells of itself once; its terms are not each a privileged act.
enum class PartOf { one_decision, an_import };

/// What is changed: the vocabulary as it was read before the transaction. Whatever the cooperative
/// has changed itself since is read again inside it.
struct Changing {
    db::WriteTx& tx;
    const Terms& terms;
    journal::Origin origin;
    PartOf part_of = PartOf::one_decision;
};

/// The term as it is now, with what the database says of it.
Result<Term> term_now(const Changing& change, TermId id);

/// A new term with an own slug, made of its English, Dutch or French label.
TermId add_term(const Changing& change, Term term);
/// Puts labels, synonyms and relations. A label that goes stays as a synonym.
Result<Done> change_term(const Changing& change, const Term& wanted);
/// Everything that `from` was called and related to goes to `into`; its id and slug lead there.
Result<Done> merge_terms(const Changing& change, TermId from, TermId into);

/// The words that are in neither labels nor synonyms of that language yet are added.
void add_synonym(Term& term, Language language, const std::string& word);

}  // namespace agora::vocabulary
