#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string>

namespace agora::forum {

/// What a moderator wants to do: place 0 is the thread as a whole, `to` where it moves.
struct WantedAct {
    ActKind kind = ActKind::closed;
    std::int64_t place = 0;
    std::string reason = {};
    CategoryId to = {};
};

/// Close, reopen or move a thread, remove a post or put it back. Whoever wrote it gets the reason by mail
/// and reads it on the page.
Result<Done> moderate(const Acting& acting, const Viewer& viewer, const Seen& seen,
                      const WantedAct& wanted);

/// What the moderators of the whole cooperative decided about a report; nobody is mailed twice.
void moderate_by_report(const Acting& acting, Thread thread, Moderation moderation);
void remove_by_report(const Acting& acting, Thread thread, std::int64_t place, bool removed);

}  // namespace agora::forum
