#pragma once

#include "agora/members/profile.hpp"

#include <functional>

namespace agora::members {

struct Member {
    Profile profile;
    access::Standing standing = access::Standing::active;
};

/// Every listed profile with its account's standing, in order of number, a thousand at a time:
/// eight statements per thousand instead of per profile.
void each_listed_member(db::ReadTx& tx, const std::function<void(const Member&)>& visit);
/// The same for the numbers from `first` to `last`, both included.
void each_listed_member_between(db::ReadTx& tx, AccountId first, AccountId last,
                                const std::function<void(const Member&)>& visit);
std::size_t count_listed(db::ReadTx& tx);
std::optional<Member> find_member(db::ReadTx& tx, AccountId account);

/// Profiles that look different from this day on: an availability ran out yesterday.
std::vector<AccountId> list_run_out(db::ReadTx& tx, Date yesterday);

}  // namespace agora::members
