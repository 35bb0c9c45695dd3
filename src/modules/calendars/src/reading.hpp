#pragma once

#include "agora/fetch/fetch.hpp"
#include "agora/jobs/runner.hpp"
#include "calendar_store.hpp"

#include <functional>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::calendars {

/// How another machine is asked: services.state<Fetching>().
struct Fetching {
    std::function<Result<fetch::Answer>(const fetch::Request&)> ask;
};

inline constexpr std::int64_t kTellAfter = 3;     ///< failures in a row: half a day
inline constexpr std::int64_t kGiveUpAfter = 12;  ///< some ten days: then its dates go

/// Asks for what changed and keeps it. Failures are counted; the third and the last are told to who
/// named it.
void read_calendar(web::Services& services, CalendarId calendar);

std::vector<jobs::Kind> job_kinds(web::Services& services);
/// Queues those that are due, every half hour.
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::calendars
