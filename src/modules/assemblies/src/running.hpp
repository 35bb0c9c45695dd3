#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"
#include "talk_store.hpp"

#include <string>
#include <vector>

// A meeting while it is held.
namespace agora::assemblies {

/// Nothing when it is open now; else everything that stands in the way, as the transaction sees it.
std::vector<Refusal> open(const Acting& acting, const Seen& seen, Language reader);
Result<Done> close(const Acting& acting, const Seen& seen);

/// happened_at: from the opening until now; without, now.
Result<Done> record_incident(const Acting& acting, const Seen& seen,
                             std::optional<Instant> happened_at, std::string text);

/// Who is checked on the attendance list, and who keeps meetings.
bool may_write(db::ReadTx& tx, const Seen& seen, AccountId account);
/// Ten in five minutes each.
Result<Done> write_message(const Acting& acting, const Seen& seen, std::string text);
bool may_see(const access::Actor& actor, const Seen& seen, const Remark& message);

}  // namespace agora::assemblies
