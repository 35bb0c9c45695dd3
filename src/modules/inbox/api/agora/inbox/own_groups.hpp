#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::inbox {

struct OwnGroup {
    std::int64_t circle = 0;
    std::string name;
};

/// The groups that somebody is in, for choices per group.
using ListOwnGroups =
    std::function<std::vector<OwnGroup>(db::ReadTx&, access::AccountId, Language)>;

/// Given at start by the module of groups; nothing happens in a site without inbox.
void give_own_groups(const web::Services& services, ListOwnGroups list);

}  // namespace agora::inbox
