#pragma once

#include "agora/assemblies/meeting.hpp"
#include "agora/fields/form_read.hpp"

#include <optional>
#include <string>

namespace agora::assemblies {

/// A meeting as it is typed.
struct TypedMeeting {
    std::string title_nl = {};
    std::string title_fr = {};
    std::string title_en = {};
    std::string time_zone = "Europe/Brussels";
    std::optional<locale::LocalTime> starts_at = {};
    std::optional<locale::LocalTime> questions_until = {};
    std::string place = {};
    std::string video = {};
    Audience audience = Audience::members;
};
AGORA_FIELDS(TypedMeeting, title_nl, title_fr, title_en, time_zone, starts_at, questions_until,
             place, video, audience)

fields::Form meeting_form();
/// What is asked of a meeting of this body in this state.
fields::FormContext meeting_context(const Body& body, State state);
Meeting meeting_of(const TypedMeeting& typed);
TypedMeeting typed_of(const Meeting& meeting);

}  // namespace agora::assemblies
