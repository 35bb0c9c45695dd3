#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::work {

using access::AccountId;
using circles::CircleId;
using vocabulary::TermId;
using web::Moderation;
using DemandId = Id<struct WorkDemandTag>;
using AnswerId = Id<struct WorkAnswerTag>;
using FloorId = Id<struct WorkFloorTag>;

enum class Kind { assignment, collaboration, project };
AGORA_ENUM(Kind, assignment, collaboration, project)

/// Somebody looks for it, or has it to give.
enum class Side { wanted, offered };
AGORA_ENUM(Side, wanted, offered)

/// unconfirmed: a client's, until the link in the mail was opened. checking: a moderator looks at it. An open one
/// whose day has passed takes no answers. withdrawn: by its poster, while it was not published.
enum class State { unconfirmed, checking, open, refused, closed, withdrawn };
AGORA_ENUM(State, unconfirmed, checking, open, refused, closed, withdrawn)

enum class Audience { everyone, members };
AGORA_ENUM(Audience, everyone, members)

enum class Budget { to_agree, whole, per_day, per_hour };
AGORA_ENUM(Budget, to_agree, whole, per_day, per_hour)

/// What became of it: found through Agora, found elsewhere, or nobody was found.
enum class Outcome { unsaid, here, elsewhere, nobody };
AGORA_ENUM(Outcome, unsaid, here, elsewhere, nobody)

enum class ValueBand { unsaid, up_to_500, up_to_2500, up_to_10000, above };
AGORA_ENUM(ValueBand, unsaid, up_to_500, up_to_2500, up_to_10000, above)

/// By what no one may choose people for work, unless the work itself needs it.
enum class Asked { nothing, sex, age, origin, belief, health, family };
AGORA_ENUM(Asked, nothing, sex, age, origin, belief, health, family)

struct Demand {
    DemandId demand_id = {};
    Kind kind = Kind::assignment;
    Side side = Side::wanted;
    State state = State::open;
    AccountId posted_by = {};  ///< zero: a client without account
    std::string client_name = {};
    std::string client_mail = {};
    std::string client_language = {};
    std::string token_hash = {};
    Audience audience = Audience::everyone;
    bool own = false;    ///< of the cooperative itself
    bool blind = false;  ///< its poster sees no names before choosing
    std::string language = {};
    std::string title = {};
    std::string body = {};  ///< Markdown
    TermId profession_id = {};
    std::string commune = {};  ///< code of a territory, or empty
    bool remote = false;
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
    Budget budget = Budget::to_agree;
    std::int64_t budget_from = 0;  ///< minor units
    std::int64_t budget_to = 0;
    std::string currency = "EUR";
    std::string languages = {};  ///< codes, separated by spaces
    Date expires_on = {};        ///< the last day on which it takes answers
    Instant members_until = {};
    Asked asks_for = Asked::nothing;
    std::string asks_reason = {};
    Instant posted_at = {};
    Instant opened_at = {};
    std::optional<Instant> closed_at = {};
    std::int64_t warned = 0;  ///< how often its poster was told that it ends
    Outcome outcome = Outcome::unsaid;
    ValueBand value_band = ValueBand::unsaid;
    Moderation moderation = Moderation::none;
    AccountId decided_by = {};
    std::string decision_reason = {};
    std::int64_t version = 1;
    CircleId circle_id = {};  ///< the group in which it was placed, or zero
};
AGORA_FIELDS(Demand, demand_id, kind, side, state, posted_by, client_name, client_mail,
             client_language, token_hash, audience, own, blind, language, title, body,
             profession_id, commune, remote, starts_on, ends_on, budget, budget_from, budget_to,
             currency, languages, expires_on, members_until, asks_for, asks_reason, posted_at,
             opened_at, closed_at, warned, outcome, value_band, moderation, decided_by,
             decision_reason, version, circle_id)

struct Skill {
    TermId skill_id = {};
    bool must = false;
};
AGORA_FIELDS(Skill, skill_id, must)

}  // namespace agora::work
