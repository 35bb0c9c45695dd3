#pragma once

#include "relay.hpp"

#include <optional>

// Writing to somebody whom a search for a project showed, listed or not (DIR-11): through the relay,
// with its limits, blocks and reports. The person reads which search it was.
namespace agora::members {

/// The member, while they allow to be found for projects, take messages from members, and `staff`
/// holds a role that searches.
std::optional<Reachable> find_findable(db::ReadTx& tx, AccountId staff, AccountId member);
/// The same for the first message: it has to be a search of this member of staff that showed them.
std::optional<Reachable> find_found(db::ReadTx& tx, ProjectSearchId search, AccountId staff,
                                    AccountId member);

}  // namespace agora::members
