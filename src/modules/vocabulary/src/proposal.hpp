#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/vocabulary/events.hpp"

#include <optional>
#include <string>

namespace agora::vocabulary {

enum class ProposalAct { addition, renaming, merge };
AGORA_ENUM(ProposalAct, addition, renaming, merge)

enum class ProposalState { waiting, accepted, refused };
AGORA_ENUM(ProposalState, waiting, accepted, refused)

/// What a member would like to see otherwise in the vocabulary (XCT-13).
struct Proposal {
    ProposalId proposal_id = {};
    access::AccountId account_id = {};
    Kind kind = Kind::skill;
    ProposalAct act = ProposalAct::addition;
    std::optional<TermId> term_id = {};   ///< of a renaming or merge; of an accepted addition
    std::optional<TermId> other_id = {};  ///< what it would be merged into
    std::string label_nl = {};
    std::string label_fr = {};
    std::string label_en = {};
    std::string reason = {};
    ProposalState state = ProposalState::waiting;
    std::string answer = {};
    Instant proposed_at = {};
    std::optional<Instant> decided_at = {};
    access::AccountId decided_by = {};

    const std::string& label(Language language) const {
        return language == Language::nl ? label_nl : language == Language::fr ? label_fr : label_en;
    }
};
AGORA_FIELDS(Proposal, proposal_id, account_id, kind, act, term_id, other_id, label_nl, label_fr,
             label_en, reason, state, answer, proposed_at, decided_at, decided_by)

}  // namespace agora::vocabulary
