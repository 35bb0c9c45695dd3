#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/web/answer.hpp"
#include "kinds.hpp"

#include <optional>
#include <string>
#include <vector>

// The form of a place: to propose it, to change it.
namespace agora::places {

struct TypedPlace {
    Kind kind = Kind::workspace;
    std::string name;
    std::string what;
    std::string commune;
    std::string address;
    std::string postcode;
    std::string position;
    std::string hours_note;
    std::string time_zone = "Europe/Brussels";
    Known step_free = Known::unknown;
    Known adapted_toilet = Known::unknown;
    std::string access_note;
    Cost cost = Cost::unknown;
    std::string cost_note;
    std::vector<TermId> professions;
    Audience audience = Audience::everyone;
    std::string website;
    std::string mail;
    std::string phone;
    std::string equipment;  ///< of a new place: a line each
    bool another = false;   ///< it is none of those close by
    std::int64_t seen = 0;  ///< of a change: the version that stood before the writer
};
AGORA_FIELDS(TypedPlace, kind, name, what, commune, address, postcode, position, hours_note,
             time_zone, step_free, adapted_toilet, access_note, cost, cost_note, professions,
             audience, website, mail, phone, equipment, another, seen)

enum class Purpose { propose, change };

fields::Form place_form();
/// The options of the moment, and what this kind and purpose don't ask. `near` asks whether it is
/// another one than those close by.
fields::FormContext context_of(const web::Call& call, Kind kind, Purpose purpose, bool near);

/// A place as its form shows it.
fields::NameValues values_of(const web::Call& call, const Content& content);

/// What was typed as a content; what is wrong with it is added to the state. The language is the
/// writer's for a new place. `before` keeps its equipment, language and unambiguous commune.
Content read_content(const web::Call& call, fields::Filled<TypedPlace>& typed,
                     const std::optional<Content>& before);

/// "2 × Drill; ask first" as a line of equipment, one for each line that is not empty.
std::vector<Equipment> parse_equipment(std::string_view typed);

}  // namespace agora::places
