#include "book.hpp"

#include "agora/circles/circle.hpp"
#include "agora/locale/formats.hpp"
#include "agora/places/events.hpp"
#include "contents.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr std::size_t kMostAhead = 60;

/// One date of what is wanted.
struct Span {
    Instant from;
    Instant until;
    Date day;
};

Instant moment(Date day, int minutes, const locale::TimeZone& zone) {
    constexpr int kDay = 24 * 60;
    const Date on = day + std::chrono::days{minutes / kDay};
    return locale::instant_of({on, minutes / 60 % 24, minutes % 60}, zone);
}

bool is_open(const territories::OpeningHours& hours, Date day, const Wanted& wanted) {
    return std::ranges::any_of(hours.blocks_on(day), [&](const territories::Block& block) {
        return block.opens <= wanted.from && wanted.until <= block.closes;
    });
}

std::vector<Span> spans_of(const Wanted& wanted, const locale::TimeZone& zone) {
    std::vector<Span> spans;
    for (int week = 0; week < wanted.weeks; ++week) {
        const Date day = wanted.day + std::chrono::days{7 * week};
        spans.push_back({moment(day, wanted.from, zone), moment(day, wanted.until, zone), day});
    }
    return spans;
}

std::optional<Refusal> fault_of(const Space& space, const territories::OpeningHours& hours,
                                const Wanted& wanted, Instant now, Language reader) {
    if (wanted.until <= wanted.from) return Refusal{PlaceRefusal::ends_before_start, "until"};
    const int minutes = wanted.until - wanted.from;
    if (space.longest_minutes > 0 && minutes > space.longest_minutes) {
        return Refusal{PlaceRefusal::too_long,
                       "until",
                       {{"hours", std::to_string(space.longest_minutes / 60)},
                        {"minutes", std::to_string(space.longest_minutes % 60)}}};
    }
    const auto spans = spans_of(wanted, hours.zone);
    if (spans.front().from <= now) return Refusal{PlaceRefusal::begun, "day"};
    const Date last = locale::local_date(now, hours.zone) + std::chrono::days{space.days_ahead};
    if (spans.back().day > last) {
        return Refusal{PlaceRefusal::too_far_ahead,
                       wanted.weeks > 1 ? "weeks" : "day",
                       {{"days", std::to_string(space.days_ahead)}}};
    }
    for (const Span& span : spans) {
        if (!is_open(hours, span.day, wanted)) {
            return Refusal{
                PlaceRefusal::not_open_then, "from", {{"day", locale::date(reader, span.day)}}};
        }
    }
    return std::nullopt;
}

}  // namespace

territories::OpeningHours hours_of(const Space& space, const Content& content) {
    Content own = content;
    if (!space.week.empty()) {
        own.week.clear();
        for (const std::string_view day : split(space.week, '|')) own.week.emplace_back(day);
    }
    return hours_of(own);
}

bool may_book(db::ReadTx& tx, const access::Actor& actor, const Space& space, Date today) {
    if (!actor.is_member() || space.closed) return false;
    if (space.who == Who::members || is_editor(actor)) return true;
    if (space.who == Who::team) return false;
    const auto memberships = circles::memberships_of(tx, actor.account);
    return std::ranges::any_of(
        memberships, [&](const circles::Membership& own) { return circles::animates(own, today); });
}

std::size_t busiest(const std::vector<Booking>& bookings, Instant from, Instant until) {
    std::size_t most = 0;
    // The busiest moment is the start of the time or of one of the bookings in it.
    const auto count_at = [&](Instant moment) {
        return static_cast<std::size_t>(std::ranges::count_if(bookings, [&](const Booking& one) {
            return one.starts_at <= moment && moment < one.ends_at;
        }));
    };
    most = count_at(from);
    for (const Booking& one : bookings) {
        if (one.starts_at > from && one.starts_at < until) {
            most = std::max(most, count_at(one.starts_at));
        }
    }
    return most;
}

Result<std::vector<Booking>> book(const Acting& acting, const access::Actor& actor,
                                  const Space& space, const territories::OpeningHours& hours,
                                  const Wanted& wanted) {
    const Instant now = acting.origin.at;
    if (!may_book(acting.tx, actor, space, locale::local_date(now, hours.zone))) {
        return PlaceRefusal::may_not_book;
    }
    if (const auto fault = fault_of(space, hours, wanted, now, actor.language)) return *fault;
    const auto own = list_bookings_of(acting.tx, actor.account, now);
    std::vector<Booking> made;
    std::vector<std::string> taken;
    for (const Span& span : spans_of(wanted, hours.zone)) {
        const auto others = list_bookings_between(acting.tx, space.space_id, span.from, span.until);
        if (busiest(others, span.from, span.until) >= static_cast<std::size_t>(space.seats)) {
            taken.push_back(locale::date(actor.language, span.day, locale::DateStyle::middle));
            continue;
        }
        made.push_back({.booking_id = acting.tx.new_id<BookingId>(),
                        .space_id = space.space_id,
                        .account_id = actor.account,
                        .starts_at = span.from,
                        .ends_at = span.until,
                        .purpose = wanted.purpose,
                        .made_at = now});
    }
    if (made.empty() || (!taken.empty() && !wanted.skips_taken)) {
        return Refusal{PlaceRefusal::taken_then, "day", {{"days", joined(taken, ", ")}}};
    }
    if (own.size() + made.size() > kMostAhead) return PlaceRefusal::too_many_bookings;
    for (Booking& one : made) {
        if (made.size() > 1) one.series_id = made.front().booking_id;
        insert_booking(acting.tx, one);
    }
    journal::emit(acting.tx, acting.origin, SpaceBooked{space.space_id, made.front().booking_id});
    return made;
}

Result<Done> cancel(const Acting& acting, const Booking& booking, Extent extent) {
    const Instant now = acting.origin.at;
    if (booking.cancelled || booking.ends_at <= now) return PlaceRefusal::booking_over;
    cancel_booking(acting.tx, booking.booking_id);
    if (extent == Extent::series && booking.series_id) {
        for (const Booking& one : list_bookings_of(acting.tx, booking.account_id, now)) {
            const bool later =
                one.series_id == booking.series_id && one.starts_at >= booking.starts_at;
            if (later) cancel_booking(acting.tx, one.booking_id);
        }
    }
    journal::emit(acting.tx, acting.origin, BookingCancelled{booking.space_id, booking.booking_id});
    return Done{};
}

}  // namespace agora::places
