#pragma once

#include "agora/members/profile.hpp"
#include "directory.hpp"

#include <functional>

namespace agora::members {

struct Member {
    Profile profile;
    access::Standing standing = access::Standing::active;
};

/// Every profile of the pool with its account's standing, in order of number, a thousand at a time:
/// eight statements per thousand instead of per profile.
void each_member(db::ReadTx& tx, Pool pool, const std::function<void(const Member&)>& visit);
/// The same for the numbers from `first` to `last`, both included.
void each_member_between(db::ReadTx& tx, Pool pool, AccountId first, AccountId last,
                         const std::function<void(const Member&)>& visit);
std::size_t count_members(db::ReadTx& tx, Pool pool);
std::optional<Member> find_member(db::ReadTx& tx, AccountId account);

/// Profiles that look different from this day on: an availability ran out yesterday.
std::vector<AccountId> list_run_out(db::ReadTx& tx, Date yesterday);

}  // namespace agora::members
