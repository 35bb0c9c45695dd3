#pragma once

#include "agora/base/instant.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace agora::inbox {

/// How mails about something come.
enum class Way { at_once, daily, weekly, monthly, never };
AGORA_ENUM(Way, at_once, daily, weekly, monthly, never)

/// When mails may come, by the clock on the person's own wall.
struct Rhythm {
    std::string zone = "Europe/Brussels";
    std::int64_t hour = 8;                        ///< of digests
    std::optional<std::int64_t> quiet_from = {};  ///< an hour; both or none
    std::optional<std::int64_t> quiet_until = {};

    bool operator==(const Rhythm&) const = default;
};
AGORA_FIELDS(Rhythm, zone, hour, quiet_from, quiet_until)

/// From the hour on, until the other one; over midnight too.
bool is_quiet(const Rhythm& rhythm, Instant now);

/// When a mail about something of now may leave: now, after quiet hours, or with the next digest
/// (weekly: Monday; monthly: the first). Nothing for never.
std::optional<Instant> mail_time(Way way, const Rhythm& rhythm, Instant now);

}  // namespace agora::inbox
