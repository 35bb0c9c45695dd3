#include "decide.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "proposal_store.hpp"
#include "refusals.hpp"

namespace agora::vocabulary {
namespace {

/// The proposer's own words, in the reader's language when there are some.
std::string proposed_label(const Proposal& proposal, Language language) {
    for (const Language one : {language, Language::en, Language::nl, Language::fr}) {
        if (!proposal.label(one).empty()) return proposal.label(one);
    }
    return {};
}

/// Somebody who left the cooperative has no account any more and gets no mail.
void tell_proposer(const Changing& change, web::Services& services, const Proposal& proposal) {
    const auto account = accounts::find_account(change.tx, proposal.account_id);
    if (!account || proposal.account_id == proposal.decided_by) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const bool accepted = proposal.state == ProposalState::accepted;
    const std::string subject = subject_of(proposal, change.terms, account->language);
    const Message summary{accepted ? tr("Accepted: {subject}") : tr("Not taken up: {subject}"),
                          {{"subject", subject}}};
    outbox::Letter letter = pen.letter(summary);
    letter.paragraphs = {
        pen.hello(),
        pen.say({accepted ? tr("Your proposal for the vocabulary, “{subject}”, is accepted. Thank "
                               "you: everybody finds each other a little better now.")
                          : tr("Your proposal for the vocabulary, “{subject}”, is not taken up."),
                 {{"subject", subject}}})};
    if (!proposal.answer.empty()) {
        letter.paragraphs.push_back(
            pen.say({tr("The editor writes: {answer}"), {{"answer", proposal.answer}}}));
    }
    const std::string path = "/terms/proposals/" + to_string(proposal.proposal_id);
    pen.put_button(letter, tr("See the proposal"), path);
    pen.put_reason(letter,
                   {tr("You get this mail because you made a proposal at {cooperative}."), {}});
    const inbox::Notice notice{.kind = inbox::Kind::proposal,
                               .about = "proposal " + to_string(proposal.proposal_id),
                               .path = path,
                               .sentence = summary};
    inbox::tell(change.tx, services, notice, std::move(letter), change.origin.at);
}

Result<Proposal> waiting(const Changing& change, ProposalId id) {
    auto proposal = find_proposal(change.tx, id);
    if (!proposal) return TermRefusal::proposal_not_found;
    if (proposal->state != ProposalState::waiting) return TermRefusal::proposal_is_decided;
    return *std::move(proposal);
}

Result<Done> close(const Changing& change, web::Services& services, Proposal proposal,
                   ProposalState state, const std::string& answer) {
    proposal.state = state;
    proposal.answer = answer;
    proposal.decided_at = change.origin.at;
    proposal.decided_by = change.origin.account;
    if (!decide_proposal(change.tx, proposal)) return TermRefusal::proposal_is_decided;
    journal::emit(change.tx, change.origin,
                  ProposalDecided{proposal.proposal_id, state == ProposalState::accepted},
                  journal::Audit::yes);
    tell_proposer(change, services, proposal);
    return Done{};
}

}  // namespace

std::string subject_of(const Proposal& proposal, const Terms& terms, Language language) {
    const auto label = [&](const std::optional<TermId>& id) {
        return std::string{id ? terms.label(*id, language) : std::string_view{}};
    };
    switch (proposal.act) {
        case ProposalAct::addition:
            return proposed_label(proposal, language);
        case ProposalAct::renaming:
            return label(proposal.term_id) + " → " + proposed_label(proposal, language);
        case ProposalAct::merge:
            return label(proposal.term_id) + " → " + label(proposal.other_id);
    }
    return {};
}

Result<Done> accept_proposal(const Changing& change, web::Services& services, ProposalId id,
                             const Term& wanted, const std::string& answer) {
    auto proposal = waiting(change, id);
    if (!proposal) return proposal.refusal();
    AGORA_ASSERT(proposal->act != ProposalAct::merge);
    if (proposal->act == ProposalAct::addition) {
        Term added = wanted;
        added.kind = proposal->kind;
        proposal->term_id = add_term(change, std::move(added));
    } else {
        Term changed = wanted;
        changed.term_id = proposal->term_id.value_or(TermId{});
        const auto done = change_term(change, changed);
        if (!done) return done.refusal();
    }
    return close(change, services, *std::move(proposal), ProposalState::accepted, answer);
}

Result<Done> accept_merge(const Changing& change, web::Services& services, ProposalId id,
                          const std::string& answer) {
    auto proposal = waiting(change, id);
    if (!proposal) return proposal.refusal();
    AGORA_ASSERT(proposal->act == ProposalAct::merge);
    const auto merged = merge_terms(change, proposal->term_id.value_or(TermId{}),
                                    proposal->other_id.value_or(TermId{}));
    if (!merged) return merged.refusal();
    return close(change, services, *std::move(proposal), ProposalState::accepted, answer);
}

Result<Done> refuse_proposal(const Changing& change, web::Services& services, ProposalId id,
                             const std::string& answer) {
    auto proposal = waiting(change, id);
    if (!proposal) return proposal.refusal();
    return close(change, services, *std::move(proposal), ProposalState::refused, answer);
}

}  // namespace agora::vocabulary
