#pragma once

#include "agora/places/place.hpp"

namespace agora::places {

using SpaceId = Id<struct SpaceTag>;
using BookingId = Id<struct BookingTag>;

/// Who may book: every member, who animates a group and the team, or the team alone.
enum class Who { members, animators, team };
AGORA_ENUM(Who, members, animators, team)

/// Something of a place that can be booked.
struct Space {
    SpaceId space_id = {};
    PlaceId place_id = {};
    std::string language = {};  ///< of its texts
    std::string name = {};
    std::string words = {};   ///< plain text
    std::int64_t people = 0;  ///< how many fit; 0: not known
    std::int64_t seats = 1;   ///< so many bookings at once
    Who who = Who::members;
    std::string week = {};  ///< own hours from Monday, "9:00–17:00||…"; empty: those of the place
    std::int64_t longest_minutes = 0;  ///< 0: as long as it is open
    std::int64_t days_ahead = 90;
    bool closed = false;
    std::int64_t version = 1;
};
AGORA_FIELDS(Space, space_id, place_id, language, name, words, people, seats, who, week,
             longest_minutes, days_ahead, closed, version)

struct Booking {
    BookingId booking_id = {};
    SpaceId space_id = {};
    AccountId account_id = {};
    BookingId series_id = {};  ///< the first of a weekly series; zero: it stands alone
    Instant starts_at = {};
    Instant ends_at = {};
    std::string purpose = {};
    bool cancelled = false;
    Instant made_at = {};
};
AGORA_FIELDS(Booking, booking_id, space_id, account_id, series_id, starts_at, ends_at, purpose,
             cancelled, made_at)

std::optional<Space> find_space(db::ReadTx& tx, SpaceId id);

}  // namespace agora::places
