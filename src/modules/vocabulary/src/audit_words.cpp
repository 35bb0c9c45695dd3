#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/vocabulary/events.hpp"
#include "agora/web/call.hpp"
#include "decide.hpp"
#include "proposal_store.hpp"
#include "term_store.hpp"
#include "term_text.hpp"

namespace agora::vocabulary {
namespace {

std::string_view say_word(std::string_view word, std::string_view value) {
    const auto kind = fields::enum_value<Kind>(value);
    return word == "kind" && kind ? singular_name(*kind) : std::string_view{};
}

std::string name_term(const web::Call& call, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto terms = call.services.state<TermsHolder>().current();
    if (word == "proposal") {
        const auto id = parse_id<ProposalId>(value);
        const auto proposal = id ? find_proposal(tx, *id) : std::nullopt;
        return proposal ? subject_of(*proposal, *terms, call.language) : std::string{};
    }
    const auto id = parse_id<TermId>(value);
    if ((word != "term" && word != "into") || !id) return {};
    // A term that was merged keeps its own words in its row; elsewhere it is the one that it became.
    if (const auto own = find_own_term(tx, *id)) return own->term.label(call.language);
    return std::string{terms->label(*id, call.language)};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {TermAdded::kName, tr("Word added to the vocabulary"),
         tr("{who} added “{term}” to the vocabulary ({kind})."), &say_word, &name_term},
        {TermChanged::kName, tr("Word of the vocabulary changed"),
         tr("{who} changed “{term}” in the vocabulary ({kind})."), &say_word, &name_term},
        {TermMerged::kName, tr("Words of the vocabulary merged"),
         tr("{who} merged “{term}” into “{into}” in the vocabulary ({kind})."), &say_word,
         &name_term},
        {TermsImported::kName, tr("Words imported"),
         tr("{who} imported words into the vocabulary: {added} new, {changed} changed.")},
        {ProposalDecided::kName, tr("Proposal for the vocabulary decided"),
         tr("{who} decided on a proposal for the vocabulary: “{proposal}” (taken up: {accepted})."),
         nullptr, &name_term},
    };
}

}  // namespace agora::vocabulary
