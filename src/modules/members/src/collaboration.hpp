#pragma once

#include "agora/base/result.hpp"
#include "relay.hpp"

#include <string>
#include <string_view>

// A recommendation stands on a collaboration that both recorded (DIR-12).
namespace agora::members {

inline constexpr std::size_t kMostCharactersOfRecommendation = 1500;

enum class CollaborationRefusal {
    collaboration_not_found,
    with_oneself,
    not_over_yet,
    proposed_already,
    too_many_proposals,
    not_confirmed,
    recommended_already,
};
RefusalText refusal_text(CollaborationRefusal refusal);

/// What one of both recorded. It is confirmed when the other has a row with the same number.
struct CollaborationRow {
    CollaborationId collaboration_id;
    AccountId account_id;
    AccountId partner_id;  ///< zero: has left
    std::string title;
    Date ended_on;
    bool began_it = false;  ///< proposed it to the other
    Instant recorded_at;
    std::optional<Instant> declined_at;  ///< of a proposal
};
AGORA_FIELDS(CollaborationRow, collaboration_id, account_id, partner_id, title, ended_on, began_it,
             recorded_at, declined_at)

struct Proposal {
    AccountId by;
    std::string by_name;
    AccountId partner;  ///< somebody whose page the proposer may see
    std::string title;
    Date ended_on;
};
/// The partner gets a mail, unless the proposer is blocked.
Result<CollaborationId> propose(db::WriteTx& tx, const Relay& relay, const Proposal& proposal);
Result<Done> confirm_collaboration(db::WriteTx& tx, const journal::Origin& origin,
                                   CollaborationId id);
Result<Done> decline_collaboration(db::WriteTx& tx, const journal::Origin& origin,
                                   CollaborationId id);
/// The proposer's, until it is answered.
Result<Done> withdraw_collaboration(db::WriteTx& tx, AccountId by, CollaborationId id);

struct NewRecommendation {
    CollaborationId collaboration;
    AccountId by;
    std::string by_name;
    Language language = Language::en;
    std::string body;
};
/// One of each about the other. Its audience is the recommended person's choice.
Result<Done> recommend(db::WriteTx& tx, const Relay& relay, const NewRecommendation& wanted);
/// By its author: the text is gone.
Result<Done> withdraw_recommendation(db::WriteTx& tx, const journal::Origin& origin,
                                     CollaborationId id);
enum class Shown { yes, no };
/// By whom it is about; only they decide.
Result<Done> show_recommendation(db::WriteTx& tx, const journal::Origin& origin, CollaborationId id,
                                 Shown shown);

}  // namespace agora::members
