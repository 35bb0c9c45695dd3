#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/circles/standing.hpp"
#include "agora/journal/journal.hpp"
#include "agora/means/entry.hpp"
#include "agora/web/services.hpp"

#include <string>

namespace agora::means {

/// The team grants hours or money to a group from a page of another module; it stands in the group's
/// book. Refused at "amount", to who isn't of the team, and in a group that has ended.
Result<Done> grant(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                   const access::Actor& actor, const circles::Standing& standing, Unit unit,
                   std::int64_t amount, const std::string& purpose, Date today);

/// "2 h 30" or "12,50 €".
std::string said(Language reader, Unit unit, std::int64_t amount);

}  // namespace agora::means
