#include "collaboration_store.hpp"

namespace agora::members {

constexpr db::Query kInsertCollaboration{"members.insert_collaboration", R"sql(
    INSERT INTO members_collaboration (collaboration_id, account_id, partner_id, title, ended_on,
        began_it, recorded_at, declined_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_collaboration(db::WriteTx& tx, const CollaborationRow& row) {
    tx.run(kInsertCollaboration, row.collaboration_id, row.account_id, row.partner_id, row.title,
           row.ended_on, row.began_it, row.recorded_at, row.declined_at);
}

constexpr db::Query kFindCollaboration{"members.find_collaboration", R"sql(
    SELECT collaboration_id, account_id, partner_id, title, ended_on, began_it, recorded_at,
           declined_at
    FROM members_collaboration WHERE collaboration_id = $1 AND account_id = $2
)sql"};

std::optional<CollaborationRow> find_collaboration(db::ReadTx& tx, CollaborationId id,
                                                   AccountId account) {
    return tx.find<CollaborationRow>(kFindCollaboration, id, account);
}

constexpr db::Query kListProposalsTo{"members.list_proposals_to", R"sql(
    SELECT collaboration_id, account_id, partner_id, title, ended_on, began_it, recorded_at,
           declined_at
    FROM members_collaboration proposal
    WHERE partner_id = $1 AND began_it = 1 AND declined_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM members_collaboration own
        WHERE own.collaboration_id = proposal.collaboration_id AND own.account_id = $1)
    ORDER BY collaboration_id DESC LIMIT 200
)sql"};

std::vector<CollaborationRow> list_proposals_to(db::ReadTx& tx, AccountId account) {
    return tx.all<CollaborationRow>(kListProposalsTo, account);
}

constexpr db::Query kFindProposalTo{"members.find_proposal_to", R"sql(
    SELECT collaboration_id, account_id, partner_id, title, ended_on, began_it, recorded_at,
           declined_at
    FROM members_collaboration proposal
    WHERE collaboration_id = $1 AND partner_id = $2 AND began_it = 1 AND declined_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM members_collaboration own
        WHERE own.collaboration_id = proposal.collaboration_id AND own.account_id = $2)
)sql"};

std::optional<CollaborationRow> find_proposal_to(db::ReadTx& tx, CollaborationId id,
                                                 AccountId account) {
    return tx.find<CollaborationRow>(kFindProposalTo, id, account);
}

constexpr db::Query kListCollaborations{"members.list_collaborations", R"sql(
    SELECT collaboration_id, account_id, partner_id, title, ended_on, began_it, recorded_at,
           declined_at
    FROM members_collaboration WHERE account_id = $1
    ORDER BY collaboration_id DESC LIMIT 200
)sql"};

std::vector<CollaborationRow> list_collaborations(db::ReadTx& tx, AccountId account) {
    return tx.all<CollaborationRow>(kListCollaborations, account);
}

constexpr db::Query kCountRecords{"members.count_records", R"sql(
    SELECT COUNT(*) FROM members_collaboration WHERE collaboration_id = $1
)sql"};

bool is_confirmed(db::ReadTx& tx, CollaborationId id) {
    return tx.find<std::int64_t>(kCountRecords, id).value_or(0) == 2;
}

constexpr db::Query kCountUnanswered{"members.count_unanswered", R"sql(
    SELECT COUNT(*) FROM members_collaboration proposal
    WHERE account_id = $1 AND partner_id = $2 AND began_it = 1 AND NOT EXISTS (
        SELECT 1 FROM members_collaboration other
        WHERE other.collaboration_id = proposal.collaboration_id AND other.account_id = $2)
)sql"};

std::int64_t count_unanswered(db::ReadTx& tx, AccountId by, AccountId partner) {
    return tx.find<std::int64_t>(kCountUnanswered, by, partner).value_or(0);
}

constexpr db::Query kCountProposalsSince{"members.count_proposals_since", R"sql(
    SELECT COUNT(*) FROM members_collaboration
    WHERE account_id = $1 AND began_it = 1 AND recorded_at > $2
)sql"};

std::int64_t count_proposals_since(db::ReadTx& tx, AccountId by, Instant since) {
    return tx.find<std::int64_t>(kCountProposalsSince, by, since).value_or(0);
}

constexpr db::Query kUpdateDeclined{"members.update_declined", R"sql(
    UPDATE members_collaboration SET declined_at = $3
    WHERE collaboration_id = $1 AND account_id = $2
)sql"};

void update_declined(db::WriteTx& tx, CollaborationId id, AccountId by, Instant now) {
    tx.run(kUpdateDeclined, id, by, now);
}

constexpr db::Query kDeleteCollaboration{"members.delete_collaboration", R"sql(
    DELETE FROM members_collaboration WHERE collaboration_id = $1 AND account_id = $2
)sql"};

void delete_collaboration(db::WriteTx& tx, CollaborationId id, AccountId by) {
    tx.run(kDeleteCollaboration, id, by);
}

constexpr db::Query kInsertRecommendation{"members.insert_recommendation", R"sql(
    INSERT INTO members_recommendation (recommendation_id, collaboration_id, written_by, about,
        language, body, written_at, hidden_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_recommendation(db::WriteTx& tx, const WrittenRecommendation& row) {
    tx.run(kInsertRecommendation, row.recommendation_id, row.collaboration_id, row.written_by,
           row.about, row.language, row.body, row.written_at, row.hidden_at);
}

constexpr db::Query kListWritten{"members.list_written_recommendations", R"sql(
    SELECT recommendation_id, collaboration_id, written_by, about, language, body, written_at,
           hidden_at
    FROM members_recommendation WHERE written_by = $1 OR about = $1
    ORDER BY recommendation_id DESC LIMIT 400
)sql"};

std::vector<WrittenRecommendation> list_recommendations(db::ReadTx& tx, AccountId account) {
    return tx.all<WrittenRecommendation>(kListWritten, account);
}

constexpr db::Query kDeleteRecommendation{"members.delete_recommendation", R"sql(
    DELETE FROM members_recommendation WHERE collaboration_id = $1 AND written_by = $2
)sql"};

bool delete_recommendation(db::WriteTx& tx, CollaborationId id, AccountId by) {
    return tx.run(kDeleteRecommendation, id, by) == 1;
}

constexpr db::Query kUpdateHidden{"members.update_hidden", R"sql(
    UPDATE members_recommendation SET hidden_at = $3 WHERE collaboration_id = $1 AND about = $2
)sql"};

bool update_hidden(db::WriteTx& tx, CollaborationId id, AccountId about,
                   std::optional<Instant> hidden_at) {
    return tx.run(kUpdateHidden, id, about, hidden_at) == 1;
}

}  // namespace agora::members
