#pragma once

#include "agora/circles/circle.hpp"

#include <string>
#include <vector>

namespace agora::calendars {

/// A date of a calendar elsewhere, as it was read.
struct WholeDate {
    Instant starts_at = {};
    Instant ends_at = {};
    std::string title = {};
    std::string location = {};
    std::string address = {};  ///< of its own page, or empty
    bool cancelled = false;
};

/// A calendar elsewhere that was read once, for demonstrations and transfers.
struct WholeCalendar {
    circles::CircleId circle = {};  ///< zero: the cooperative follows it
    std::string address = {};       ///< https://…
    std::string name = {};
    std::string time_zone = "Europe/Brussels";
    access::AccountId added_by = {};
    Instant added_at = {};
    Instant read_at = {};
    Instant next_at = {};  ///< when it is read again
    std::vector<WholeDate> dates = {};
};
void put_whole_calendar(db::WriteTx& tx, const WholeCalendar& whole);

}  // namespace agora::calendars
