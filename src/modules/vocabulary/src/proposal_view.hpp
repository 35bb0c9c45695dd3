#pragma once

#include "decide.hpp"
#include "proposal.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::vocabulary {

struct ProposalRow {
    ProposalId proposal_id;
    std::string url;
    ProposalAct act = ProposalAct::addition;
    std::string act_label;
    Kind kind = Kind::skill;
    std::string kind_label;
    std::string subject;
    ProposalState state = ProposalState::waiting;
    std::string state_label;
    Instant proposed_at;
};
AGORA_FIELDS(ProposalRow, proposal_id, url, act, act_label, kind, kind_label, subject, state,
             state_label, proposed_at)

ProposalRow row_of(const web::Call& call, const Terms& terms, const Proposal& proposal);
std::string proposal_path(ProposalId proposal, std::string_view rest = {});

Changing changing(db::WriteTx& tx, const web::Call& call, const Terms& terms);

}  // namespace agora::vocabulary
