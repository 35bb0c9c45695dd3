#include "proposal_view.hpp"

#include "agora/web/settings.hpp"
#include "term_text.hpp"

namespace agora::vocabulary {
namespace {

std::string_view name_of(ProposalAct act) {
    switch (act) {
        case ProposalAct::addition:
            return tr("New word");
        case ProposalAct::renaming:
            return tr("Another name");
        case ProposalAct::merge:
            return tr("Two that are one");
    }
    return {};
}

std::string_view name_of(ProposalState state) {
    switch (state) {
        case ProposalState::waiting:
            return tr("waits for an editor");
        case ProposalState::accepted:
            return tr("accepted");
        case ProposalState::refused:
            return tr("not taken up");
    }
    return {};
}

}  // namespace

ProposalRow row_of(const web::Call& call, const Terms& terms, const Proposal& proposal) {
    return {.proposal_id = proposal.proposal_id,
            .url = call.link(proposal_path(proposal.proposal_id)),
            .act = proposal.act,
            .act_label = call.say(name_of(proposal.act)),
            .kind = proposal.kind,
            .kind_label = call.say(singular_name(proposal.kind)),
            .subject = subject_of(proposal, terms, call.language),
            .state = proposal.state,
            .state_label = call.say(name_of(proposal.state)),
            .proposed_at = proposal.proposed_at};
}

std::string proposal_path(ProposalId proposal, std::string_view rest) {
    return "/terms/proposals/" + to_string(proposal) + std::string{rest};
}

Changing changing(db::WriteTx& tx, const web::Call& call, const Terms& terms) {
    return {tx, terms, call.origin()};
}

}  // namespace agora::vocabulary
