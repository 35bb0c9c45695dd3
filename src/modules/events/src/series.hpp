#pragma once

#include "announce.hpp"
#include "series_store.hpp"

namespace agora::events {

/// How a meeting comes again. Monthly: on the same weekday of the month, the second Tuesday.
enum class Rhythm { once, weekly, fortnightly, monthly };
AGORA_ENUM(Rhythm, once, weekly, fortnightly, monthly)

inline constexpr std::int64_t kMostDates = 13;

struct Repeat {
    Rhythm rhythm = Rhythm::once;
    std::int64_t dates = 1;  ///< 1 … kMostDates, the first one too
};

/// The day of the date with this number, 0 for the first. A fifth Tuesday that a month lacks is its last.
Date day_of(Date first, Rhythm rhythm, std::int64_t number);

/// Each date as an event of its own: at the same hour by its own clock, with places and registration
/// per date (EVT-04). The animators are asked once. Gives the first.
Result<Event> announce_series(const Acting& acting, const Viewer& viewer, const Announcing& wanted,
                              const Repeat& repeat);

/// What the animators say holds for all dates that wait; the proposer is told once.
Result<Done> answer_series(const Acting& acting, const Event& event, CircleId circle, Answer answer,
                           std::string_view reason);

enum class Which { this_date, and_following };
/// This date alone, or with those that follow and are still to come.
Result<Done> cancel_dates(const Acting& acting, const Event& event, Which which,
                          std::string_view reason);

}  // namespace agora::events
