#pragma once

#include "agora/locale/translator.hpp"
#include "change_terms.hpp"
#include "proposal.hpp"

#include <string>

namespace agora::vocabulary {

/// In whose words and from which address the proposer is told.
struct Desk {
    const locale::Translator& translator;
    std::string origin;
    std::string cooperative;
};

/// The term as the editor wants it; its id stays that of a renaming, and of an addition is made.
Result<Done> accept_proposal(const Changing& change, const Desk& desk, ProposalId proposal,
                             const Term& wanted, const std::string& answer);
/// A merge is accepted as it was proposed.
Result<Done> accept_merge(const Changing& change, const Desk& desk, ProposalId proposal,
                          const std::string& answer);
Result<Done> refuse_proposal(const Changing& change, const Desk& desk, ProposalId proposal,
                             const std::string& answer);

/// "trainer", "trainer → coach": what a proposal is about, in one line.
std::string subject_of(const Proposal& proposal, const Terms& terms, Language language);

}  // namespace agora::vocabulary
