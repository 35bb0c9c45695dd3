#pragma once

#include "collaboration.hpp"

#include <optional>
#include <vector>

namespace agora::members {

void insert_collaboration(db::WriteTx& tx, const CollaborationRow& row);
std::optional<CollaborationRow> find_collaboration(db::ReadTx& tx, CollaborationId id,
                                                   AccountId account);
/// What was proposed to this account under that number and is not answered.
std::optional<CollaborationRow> find_proposal_to(db::ReadTx& tx, CollaborationId id,
                                                 AccountId account);
std::vector<CollaborationRow> list_proposals_to(db::ReadTx& tx, AccountId account);
/// The newest first; at most 200.
std::vector<CollaborationRow> list_collaborations(db::ReadTx& tx, AccountId account);
/// Whether both recorded it.
bool is_confirmed(db::ReadTx& tx, CollaborationId id);
/// Proposals of this account without a yes: to one partner, or to all since a moment.
std::int64_t count_unanswered(db::ReadTx& tx, AccountId by, AccountId partner);
std::int64_t count_proposals_since(db::ReadTx& tx, AccountId by, Instant since);
void update_declined(db::WriteTx& tx, CollaborationId id, AccountId by, Instant now);
void delete_collaboration(db::WriteTx& tx, CollaborationId id, AccountId by);

/// A recommendation as both of it see it, hidden or not.
struct WrittenRecommendation {
    RecommendationId recommendation_id;
    CollaborationId collaboration_id;
    AccountId written_by;
    AccountId about;
    std::string language;
    std::string body;
    Instant written_at;
    std::optional<Instant> hidden_at;
};
AGORA_FIELDS(WrittenRecommendation, recommendation_id, collaboration_id, written_by, about,
             language, body, written_at, hidden_at)

void insert_recommendation(db::WriteTx& tx, const WrittenRecommendation& row);
/// Written by or about this account.
std::vector<WrittenRecommendation> list_recommendations(db::ReadTx& tx, AccountId account);
/// False when there is none of this author.
bool delete_recommendation(db::WriteTx& tx, CollaborationId id, AccountId by);
/// False when there is none about this account.
bool update_hidden(db::WriteTx& tx, CollaborationId id, AccountId about,
                   std::optional<Instant> hidden_at);

}  // namespace agora::members
