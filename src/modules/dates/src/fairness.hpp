#pragma once

#include "agora/dates/poll.hpp"
#include "agora/locale/formats.hpp"

#include <map>
#include <string_view>

namespace agora::dates {

/// What part of the week a time is in: any time on Saturday or Sunday is the weekend.
enum class Part { morning, midday, afternoon, evening, weekend };
AGORA_ENUM(Part, morning, midday, afternoon, evening, weekend)

/// Morning until noon, midday until two, afternoon until five, then evening.
Part part_of(const locale::LocalTime& start);
std::string_view label_of(Part part);

/// How the events of a group in a year are spread; events still to come of that year count.
struct Fairness {
    std::int64_t events = 0;
    std::map<Part, std::int64_t> uses = {};

    std::int64_t of(Part part) const;
    /// Half of them or more, of three or more.
    bool mostly_evening() const;
};
Fairness fairness_of(db::ReadTx& tx, CircleId circle, int year);

}  // namespace agora::dates
