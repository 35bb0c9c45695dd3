#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>

// The module of groups says who is in which; profiles then open what is for "my groups" to mates.
namespace agora::members {

/// From now on this account is among the mates of the group; twice is once.
void enter_group(db::WriteTx& tx, access::AccountId account, std::int64_t group);
void leave_group(db::WriteTx& tx, access::AccountId account, std::int64_t group);
/// Nobody is a mate by this group any more.
void dissolve_group(db::WriteTx& tx, std::int64_t group);

/// Whether there is a group that both are in.
bool share_a_group(db::ReadTx& tx, access::AccountId one, access::AccountId other);

}  // namespace agora::members
