#pragma once

#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "agora/places/place.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::loans {

using access::AccountId;
using circles::CircleId;
using places::PlaceId;
using vocabulary::TermId;
using web::Moderation;
using ThingId = Id<struct LentThingTag>;

enum class Category {
    photo_video,
    sound_light,
    tools,
    computers,
    workplace,
    fair_stage,
    transport,
    outdoors,
    books_games,
    other
};
AGORA_ENUM(Category, photo_video, sound_light, tools, computers, workplace, fair_stage, transport,
           outdoors, books_games, other)

enum class Condition { as_new, good, worn, damaged };
AGORA_ENUM(Condition, as_new, good, worn, damaged)

enum class ShownTo { everyone, members };
AGORA_ENUM(ShownTo, everyone, members)

/// by_lender: each request is answered; automatic: whoever reserves free days has them.
enum class Acceptance { by_lender, automatic };
AGORA_ENUM(Acceptance, by_lender, automatic)

/// A paused thing takes no reservations; one that is given up is in no list.
enum class ThingState { offered, paused, given_up };
AGORA_ENUM(ThingState, offered, paused, given_up)

/// Something that a member or a group lends.
struct Thing {
    ThingId thing_id = {};
    std::string language = {};  ///< of its texts
    std::string title = {};
    std::string body = {};  ///< Markdown
    Category category = Category::other;
    Condition condition = Condition::good;
    AccountId owner_id = {};   ///< whose it is, or who wrote it down for the group; zero: erased
    CircleId circle_id = {};   ///< the group that lends it; zero: its owner does
    PlaceId place_id = {};     ///< where it stands; zero: at its owner's
    std::string commune = {};  ///< code of a territory
    std::int64_t deposit = 0;  ///< euro cents, noted only
    std::int64_t credits_a_day = 0;
    ShownTo shown_to = ShownTo::members;
    CircleId for_circle = {};  ///< only its members borrow it; zero: every member
    std::int64_t longest_days = 7;
    std::int64_t hold_days = 2;  ///< how long it is kept for the first in the queue
    Acceptance acceptance = Acceptance::by_lender;
    TermId skill_id = {};  ///< whoever does not show it needs the lender's yes; zero: none
    ThingState state = ThingState::offered;
    Moderation moderation = Moderation::none;
    Instant made_at = {};
    Instant changed_at = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(Thing, thing_id, language, title, body, category, condition, owner_id, circle_id,
             place_id, commune, deposit, credits_a_day, shown_to, for_circle, longest_days,
             hold_days, acceptance, skill_id, state, moderation, made_at, changed_at, version)

/// When it can be picked up, every week: minutes since midnight in Brussels.
struct Slot {
    ThingId thing_id = {};
    std::int64_t number = 0;
    std::int64_t weekday = 1;  ///< 1 is Monday
    std::int64_t opens = 0;
    std::int64_t closes = 0;
};
AGORA_FIELDS(Slot, thing_id, number, weekday, opens, closes)

struct ThingOffered {
    static constexpr std::string_view kName = "loans.offered";
    ThingId thing = {};
};
AGORA_FIELDS(ThingOffered, thing)

struct ThingChanged {
    static constexpr std::string_view kName = "loans.thing_changed";
    ThingId thing = {};
};
AGORA_FIELDS(ThingChanged, thing)

struct ThingModerated {
    static constexpr std::string_view kName = "loans.moderated";
    ThingId thing = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(ThingModerated, thing, measure)

}  // namespace agora::loans
