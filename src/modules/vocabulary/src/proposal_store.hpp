#pragma once

#include "agora/db/transaction.hpp"
#include "proposal.hpp"

#include <vector>

namespace agora::vocabulary {

void insert_proposal(db::WriteTx& tx, const Proposal& proposal);
std::optional<Proposal> find_proposal(db::ReadTx& tx, ProposalId id);
/// The oldest first.
std::vector<Proposal> list_waiting(db::ReadTx& tx, std::int64_t limit);
std::int64_t count_waiting(db::ReadTx& tx);
std::int64_t count_waiting_of(db::ReadTx& tx, access::AccountId account);
/// The newest first.
std::vector<Proposal> list_proposals_of(db::ReadTx& tx, access::AccountId account,
                                        std::int64_t limit);
/// Decided ones, the last decision first.
std::vector<Proposal> list_decided(db::ReadTx& tx, std::int64_t limit);
/// False when somebody else was faster.
bool decide_proposal(db::WriteTx& tx, const Proposal& decided);

}  // namespace agora::vocabulary
