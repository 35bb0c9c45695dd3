#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::places {

using access::AccountId;
using vocabulary::TermId;
using PlaceId = Id<struct PlaceTag>;
using VersionId = Id<struct PlaceVersionTag>;

/// What it is; each kind asks for something of its own (the table of kinds).
enum class Kind {
    sharing_initiative,
    workspace,
    third_place,
    maker_space,
    repair_cafe,
    incubator,
    partner,
    office
};
AGORA_ENUM(Kind, sharing_initiative, workspace, third_place, maker_space, repair_cafe, incubator,
           partner, office)

enum class Cost { unknown, free, donation, membership, per_use, rent };
AGORA_ENUM(Cost, unknown, free, donation, membership, per_use, rent)

/// Something that has to be said, if only that it is not known.
enum class Known { unknown, yes, no };
AGORA_ENUM(Known, unknown, yes, no)

enum class Audience { everyone, members };
AGORA_ENUM(Audience, everyone, members)

/// A closed place stays to be read at its address and in no list.
enum class State { open, closed };
AGORA_ENUM(State, open, closed)

using web::Moderation;

/// A field of its kind: the name of the table of kinds, and what was written.
struct Detail {
    std::string name;
    std::string words;
    bool operator==(const Detail&) const = default;
};
AGORA_FIELDS(Detail, name, words)

/// One tool or machine. The number stays while other lines come and go.
struct Equipment {
    std::int64_t number = 0;
    std::string name = {};
    std::int64_t pieces = 0;  ///< 0: not known
    std::string note = {};    ///< "ask first", "out of order"
    bool operator==(const Equipment&) const = default;
};
AGORA_FIELDS(Equipment, number, name, pieces, note)

/// All that a version says of a place.
struct Content {
    Kind kind = Kind::workspace;
    std::string language = {};  ///< of its texts
    std::string name = {};
    std::string what = {};     ///< Markdown
    std::string address = {};  ///< street and house
    std::string postcode = {};
    std::string commune = {};             ///< code of a territory
    std::optional<double> latitude = {};  ///< degrees; both or neither
    std::optional<double> longitude = {};
    std::string time_zone = "Europe/Brussels";
    std::vector<std::string> week =
        {};  ///< from Monday, "9:00–12:30, 13:30–17:00"; empty: not known
    std::string hours_note = {};
    Known step_free = Known::unknown;
    Known adapted_toilet = Known::unknown;
    std::string access_note = {};
    Cost cost = Cost::unknown;
    std::string cost_note = {};
    std::vector<TermId> professions = {};
    std::string website = {};
    std::string mail = {};
    std::string phone = {};
    Audience audience = Audience::everyone;
    std::vector<Detail> details = {};
    std::vector<Equipment> equipment = {};
    bool operator==(const Content&) const = default;
};
AGORA_FIELDS(Content, kind, language, name, what, address, postcode, commune, latitude, longitude,
             time_zone, week, hours_note, step_free, adapted_toilet, access_note, cost, cost_note,
             professions, website, mail, phone, audience, details, equipment)

/// What is decided about a place; what it says is its version of the moment.
struct Place {
    PlaceId place_id = {};
    State state = State::open;
    Moderation moderation = Moderation::none;
    VersionId version_id = {};
    std::int64_t version = 1;
    std::int64_t confirmed_version = 0;  ///< 0: nobody confirmed any yet
    AccountId proposed_by = {};          ///< zero: a visitor, or an account that is erased
    bool by_visitor = false;
    Instant made_at = {};
    Instant changed_at = {};
    std::optional<Instant> verified_at = {};  ///< somebody said that it is right
    std::string reason = {};                  ///< why it is closed
};
AGORA_FIELDS(Place, place_id, state, moderation, version_id, version, confirmed_version,
             proposed_by, by_visitor, made_at, changed_at, verified_at, reason)

/// What somebody did to make a version.
enum class Deed { proposed, changed, equipment, reverted, imported };
AGORA_ENUM(Deed, proposed, changed, equipment, reverted, imported)

std::optional<Place> find_place(db::ReadTx& tx, PlaceId id);

}  // namespace agora::places
