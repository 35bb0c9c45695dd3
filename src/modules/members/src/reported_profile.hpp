#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/reportable.hpp"

#include <vector>

namespace agora::members {

/// Profiles as things that can be reported: limited to members, or hidden from all but the owner.
web::Reportable reportable_profile();

/// The member's country and office: their moderators decide too.
std::vector<access::Scope> scopes_of(const accounts::Account& account);

}  // namespace agora::members
