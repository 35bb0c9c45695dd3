#pragma once

#include "agora/inbox/own_groups.hpp"

namespace agora::inbox {

/// What other modules gave at start.
struct Groups {
    ListOwnGroups list = nullptr;
};

/// Whether this site has an inbox.
bool is_here(const web::Services& services);

/// The channel of live counts of one person.
std::string channel_of(access::AccountId account);

}  // namespace agora::inbox
