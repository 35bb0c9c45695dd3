#include "proposal_store.hpp"

namespace agora::vocabulary {

constexpr db::Query kInsertProposal{"vocabulary.insert_proposal", R"sql(
    INSERT INTO vocabulary_proposal (proposal_id, account_id, kind, act, term_id, other_id,
                                     label_nl, label_fr, label_en, reason, state, answer,
                                     proposed_at, decided_at, decided_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql"};

void insert_proposal(db::WriteTx& tx, const Proposal& proposal) {
    tx.run(kInsertProposal, proposal.proposal_id, proposal.account_id, proposal.kind, proposal.act,
           proposal.term_id, proposal.other_id, proposal.label_nl, proposal.label_fr,
           proposal.label_en, proposal.reason, proposal.state, proposal.answer,
           proposal.proposed_at, proposal.decided_at, proposal.decided_by);
}

constexpr db::Query kFindProposal{"vocabulary.find_proposal", R"sql(
    SELECT proposal_id, account_id, kind, act, term_id, other_id, label_nl, label_fr, label_en,
           reason, state, answer, proposed_at, decided_at, decided_by
    FROM vocabulary_proposal WHERE proposal_id = $1
)sql"};

std::optional<Proposal> find_proposal(db::ReadTx& tx, ProposalId id) {
    return tx.find<Proposal>(kFindProposal, id);
}

constexpr db::Query kListWaiting{"vocabulary.list_waiting", R"sql(
    SELECT proposal_id, account_id, kind, act, term_id, other_id, label_nl, label_fr, label_en,
           reason, state, answer, proposed_at, decided_at, decided_by
    FROM vocabulary_proposal WHERE state = 'waiting' ORDER BY proposed_at, proposal_id LIMIT $1
)sql"};

std::vector<Proposal> list_waiting(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<Proposal>(kListWaiting, limit);
}

constexpr db::Query kCountWaiting{"vocabulary.count_waiting", R"sql(
    SELECT COUNT(*) FROM vocabulary_proposal WHERE state = 'waiting'
)sql"};

std::int64_t count_waiting(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountWaiting).value_or(0);
}

constexpr db::Query kCountWaitingOf{"vocabulary.count_waiting_of", R"sql(
    SELECT COUNT(*) FROM vocabulary_proposal WHERE state = 'waiting' AND account_id = $1
)sql"};

std::int64_t count_waiting_of(db::ReadTx& tx, access::AccountId account) {
    return tx.find<std::int64_t>(kCountWaitingOf, account).value_or(0);
}

constexpr db::Query kListProposalsOf{"vocabulary.list_proposals_of", R"sql(
    SELECT proposal_id, account_id, kind, act, term_id, other_id, label_nl, label_fr, label_en,
           reason, state, answer, proposed_at, decided_at, decided_by
    FROM vocabulary_proposal WHERE account_id = $1
    ORDER BY proposed_at DESC, proposal_id DESC LIMIT $2
)sql"};

std::vector<Proposal> list_proposals_of(db::ReadTx& tx, access::AccountId account,
                                        std::int64_t limit) {
    return tx.all<Proposal>(kListProposalsOf, account, limit);
}

constexpr db::Query kListDecided{"vocabulary.list_decided", R"sql(
    SELECT proposal_id, account_id, kind, act, term_id, other_id, label_nl, label_fr, label_en,
           reason, state, answer, proposed_at, decided_at, decided_by
    FROM vocabulary_proposal WHERE decided_at IS NOT NULL
    ORDER BY decided_at DESC, proposal_id DESC LIMIT $1
)sql"};

std::vector<Proposal> list_decided(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<Proposal>(kListDecided, limit);
}

constexpr db::Query kDecideProposal{"vocabulary.decide_proposal", R"sql(
    UPDATE vocabulary_proposal
    SET state = $2, answer = $3, decided_at = $4, decided_by = $5, term_id = $6
    WHERE proposal_id = $1 AND state = 'waiting'
)sql"};

bool decide_proposal(db::WriteTx& tx, const Proposal& decided) {
    return tx.run(kDecideProposal, decided.proposal_id, decided.state, decided.answer,
                  decided.decided_at, decided.decided_by, decided.term_id) == 1;
}

}  // namespace agora::vocabulary
