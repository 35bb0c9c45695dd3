#pragma once

#include "agora/web/services.hpp"
#include "change_terms.hpp"
#include "proposal.hpp"

#include <string>

namespace agora::vocabulary {

/// The proposer is told. The term as the editor wants it; its id stays that of a renaming, and of an addition is made.
Result<Done> accept_proposal(const Changing& change, web::Services& services, ProposalId proposal,
                             const Term& wanted, const std::string& answer);
/// A merge is accepted as it was proposed.
Result<Done> accept_merge(const Changing& change, web::Services& services, ProposalId proposal,
                          const std::string& answer);
Result<Done> refuse_proposal(const Changing& change, web::Services& services, ProposalId proposal,
                             const std::string& answer);

/// "trainer", "trainer → coach": what a proposal is about, in one line.
std::string subject_of(const Proposal& proposal, const Terms& terms, Language language);

}  // namespace agora::vocabulary
