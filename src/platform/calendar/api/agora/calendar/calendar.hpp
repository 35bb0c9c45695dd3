#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agora::calendar {

enum class Status { confirmed, tentative, cancelled };

/// One date. Texts are plain UTF-8; control characters but line ends are left out.
struct Entry {
    std::string uid;  ///< the same for ever: "12@agora.example"
    Instant starts_at = {};
    Instant ends_at = {};
    Instant changed_at = {};
    std::int64_t revision = 0;  ///< goes up with each change
    Status status = Status::confirmed;
    std::string title = {};
    std::string description = {};
    std::string location = {};
    std::string address = {};  ///< of the page
    bool all_day = false;      ///< from its first to its last day, whatever the clock says
    Date first_day = {};
    Date last_day = {};
};

struct Calendar {
    std::string name;
    std::vector<Entry> entries;
};

/// The calendar as RFC 5545 has it: CR LF, lines folded at 75 bytes. Some 20 microseconds an entry.
std::string to_ical(const Calendar& calendar);

/// "call-12@agora.example" of something with a name of its own on a site ("https://agora.example").
std::string uid_of(std::string_view name, std::string_view origin);

}  // namespace agora::calendar
