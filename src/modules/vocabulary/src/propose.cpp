#include "propose.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "proposal_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::vocabulary {
namespace {

constexpr std::int64_t kMostWaiting = 20;

/// A term of this kind that is called so already.
const Term* bearer(const Terms& terms, Kind kind, std::string_view label) {
    for (const Term* term : terms.matching(label)) {
        if (term->kind == kind) return term;
    }
    return nullptr;
}

std::string_view field_of(Language language) {
    return language == Language::nl   ? "label_nl"
           : language == Language::fr ? "label_fr"
                                      : "label_en";
}

Result<Done> check_labels(const Terms& terms, const Proposal& proposal, TermId except) {
    bool any = false;
    for (const Language language : kLanguages) {
        const std::string& label = proposal.label(language);
        if (locale::search_words(label).empty()) continue;
        any = true;
        const Term* known = bearer(terms, proposal.kind, label);
        if (known != nullptr && known->term_id != except) {
            return Refusal{TermRefusal::term_exists,
                           std::string{field_of(language)},
                           {{"term", known->label(language)}}};
        }
    }
    if (!any) return Refusal{TermRefusal::label_missing, "label_nl"};
    return Done{};
}

Result<Proposal> addition_of(const Terms& terms, Proposal proposal) {
    const auto good = check_labels(terms, proposal, {});
    if (!good) return good.refusal();
    return proposal;
}

Result<Proposal> renaming_of(const Terms& terms, Proposal proposal, const Term& term) {
    const auto good = check_labels(terms, proposal, term.term_id);
    if (!good) return good.refusal();
    if (proposal.label_nl == term.label_nl && proposal.label_fr == term.label_fr &&
        proposal.label_en == term.label_en) {
        return Refusal{TermRefusal::nothing_changes, "label_nl"};
    }
    return proposal;
}

Result<Proposal> merge_of(const Terms& terms, Proposal proposal, const Term& term,
                          std::string_view other) {
    const Term* into = bearer(terms, term.kind, other);
    if (into == nullptr) return Refusal{TermRefusal::other_term_unknown, "other"};
    if (into == &term) return Refusal{TermRefusal::other_term_is_the_same, "other"};
    proposal.other_id = into->term_id;
    return proposal;
}

}  // namespace

Result<Proposal> proposal_of(const Terms& terms, const Wish& wish) {
    Proposal proposal{.kind = wish.kind,
                      .act = wish.act,
                      .label_nl = std::string{trimmed(wish.label_nl)},
                      .label_fr = std::string{trimmed(wish.label_fr)},
                      .label_en = std::string{trimmed(wish.label_en)},
                      .reason = std::string{trimmed(wish.reason)}};
    if (wish.act == ProposalAct::addition) return addition_of(terms, std::move(proposal));
    const Term* term = terms.find(wish.term);
    if (term == nullptr) return TermRefusal::term_not_found;
    proposal.kind = term->kind;
    proposal.term_id = term->term_id;
    return wish.act == ProposalAct::renaming
               ? renaming_of(terms, std::move(proposal), *term)
               : merge_of(terms, std::move(proposal), *term, wish.other);
}

Result<ProposalId> propose(db::WriteTx& tx, const journal::Origin& origin, Proposal proposal) {
    if (count_waiting_of(tx, origin.account) >= kMostWaiting) {
        return TermRefusal::too_many_proposals_wait;
    }
    for (const Proposal& other : list_proposals_of(tx, origin.account, kMostWaiting)) {
        if (other.state == ProposalState::waiting && other.act == proposal.act &&
            other.kind == proposal.kind && other.term_id == proposal.term_id &&
            other.other_id == proposal.other_id && other.label_nl == proposal.label_nl &&
            other.label_fr == proposal.label_fr && other.label_en == proposal.label_en) {
            return TermRefusal::proposal_waits_already;
        }
    }
    proposal.proposal_id = tx.new_id<ProposalId>();
    proposal.account_id = origin.account;
    proposal.proposed_at = origin.at;
    insert_proposal(tx, proposal);
    journal::emit(tx, origin, TermProposed{proposal.proposal_id});
    return proposal.proposal_id;
}

}  // namespace agora::vocabulary
