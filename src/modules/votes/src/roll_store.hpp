#pragma once

#include "agora/votes/vote.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::votes {

void insert_voter(db::WriteTx& tx, VoteId vote, const Voter& voter);
std::optional<Voter> find_voter(db::ReadTx& tx, VoteId vote, AccountId account);
/// In order of account, after one.
std::vector<Voter> list_roll(db::ReadTx& tx, VoteId vote, AccountId after, std::int64_t limit);
struct OwnRow {
    VoteId vote_id = {};
    bool voted = false;
};
AGORA_FIELDS(OwnRow, vote_id, voted)
/// On which of these rolls somebody is; in no order.
std::vector<OwnRow> list_own(db::ReadTx& tx, std::span<const VoteId> votes, AccountId account);
void mark_voted(db::WriteTx& tx, VoteId vote, AccountId account);
std::int64_t count_voted(db::ReadTx& tx, VoteId vote);
/// Those whose ballot, or that of who lets them vote for them, is not in yet; in order, after one.
std::vector<AccountId> list_waited_for(db::ReadTx& tx, VoteId vote, AccountId after,
                                       std::int64_t limit);

/// In place of those before.
void put_observers(db::WriteTx& tx, VoteId vote, const std::vector<AccountId>& observers);
std::vector<AccountId> list_observers(db::ReadTx& tx, VoteId vote);

/// False when the giver has given one already.
bool insert_proxy(db::WriteTx& tx, VoteId vote, const Proxy& proxy);
bool delete_proxy(db::WriteTx& tx, VoteId vote, AccountId giver);
std::optional<Proxy> proxy_of(db::ReadTx& tx, VoteId vote, AccountId giver);
std::vector<Proxy> proxies_held(db::ReadTx& tx, VoteId vote, AccountId holder);
/// Given by accounts after the first one, up to the last.
std::vector<Proxy> list_proxies(db::ReadTx& tx, VoteId vote, AccountId after, AccountId last);

}  // namespace agora::votes
