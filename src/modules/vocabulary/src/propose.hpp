#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/vocabulary/terms.hpp"
#include "proposal.hpp"

namespace agora::vocabulary {

/// What a member typed. `other` is the word with which it would be merged.
struct Wish {
    ProposalAct act = ProposalAct::addition;
    Kind kind = Kind::skill;
    TermId term = {};
    std::string label_nl = {};
    std::string label_fr = {};
    std::string label_en = {};
    std::string other = {};
    std::string reason = {};
};

/// The proposal of this wish, or what is wrong with it, at its field.
Result<Proposal> proposal_of(const Terms& terms, const Wish& wish);

/// Keeps it for an editor; twenty of one person may wait.
Result<ProposalId> propose(db::WriteTx& tx, const journal::Origin& origin, Proposal proposal);

}  // namespace agora::vocabulary
