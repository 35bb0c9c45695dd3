#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"
#include "choices.hpp"

#include <array>

namespace agora::inbox {

inline constexpr std::array kWayOptions{
    fields::Option{"at_once", tr("At once")}, fields::Option{"daily", tr("Once a day")},
    fields::Option{"weekly", tr("Once a week")}, fields::Option{"monthly", tr("Once a month")},
    fields::Option{"never", tr("Never")}};

constexpr fields::FormField way_field(std::string_view name, std::string_view label,
                                      std::string_view hint) {
    return {.name = name,
            .type = fields::FieldType::select,
            .label = label,
            .hint = hint,
            .group = tr("How often"),
            .required = true,
            .options = kWayOptions};
}

inline constexpr std::array kChoiceForm{
    way_field("message", tr("Messages"), tr("What members and clients write to you.")),
    way_field("answer", tr("Answers"), tr("Answers to what you asked or began in the forum.")),
    way_field("group", tr("Groups"), tr("Requests, tasks and news of the groups that you are in.")),
    way_field("event", tr("Events"), tr("A place that came free, a reminder, a task after it.")),
    way_field("place", tr("Places"), tr("Places that you look after, and new ones near you.")),
    way_field("people", tr("Collaborations"),
              tr("Collaborations, recommendations, new people in a search that you keep.")),
    way_field("call", tr("Calls and bids"),
              tr("Calls that you follow or look for, bids that you make together, language help.")),
    way_field("proposal", tr("Proposals"), tr("What became of what you proposed.")),
    fields::FormField{.name = "hour",
                      .type = fields::FieldType::select,
                      .label = tr("Mails about several things come at"),
                      .group = tr("When"),
                      .required = true},
    fields::FormField{.name = "quiet_from",
                      .type = fields::FieldType::select,
                      .label = tr("No mails from"),
                      .hint = tr("What happens in these hours waits until they are over."),
                      .group = tr("When")},
    fields::FormField{.name = "quiet_until",
                      .type = fields::FieldType::select,
                      .label = tr("Mails again from"),
                      .group = tr("When")},
    fields::FormField{.name = "zone",
                      .type = fields::FieldType::select,
                      .label = tr("Time zone"),
                      .group = tr("When"),
                      .required = true},
};

inline constexpr std::array kGroupForm{
    fields::FormField{.name = "circle",
                      .type = fields::FieldType::select,
                      .label = tr("Group"),
                      .required = true},
    fields::FormField{.name = "way",
                      .type = fields::FieldType::select,
                      .label = tr("How often"),
                      .hint = tr("Of everything that belongs to this group."),
                      .required = true,
                      .options = kWayOptions}};

struct TypedChoices {
    Way message = Way::at_once;
    Way answer = Way::at_once;
    Way group = Way::at_once;
    Way event = Way::at_once;
    Way place = Way::at_once;
    Way people = Way::at_once;
    Way call = Way::at_once;
    Way proposal = Way::at_once;
    std::int64_t hour = 8;
    std::optional<std::int64_t> quiet_from;
    std::optional<std::int64_t> quiet_until;
    std::string zone;
};
AGORA_FIELDS(TypedChoices, message, answer, group, event, place, people, call, proposal, hour,
             quiet_from, quiet_until, zone)

/// Hours and zones to choose from; the person's own zone is among them.
fields::FormContext choice_options(const web::Call& call, const Rhythm& rhythm);

fields::NameValues values_of(const Chosen& chosen);
std::vector<Choice> choices_of(const TypedChoices& typed);
Rhythm rhythm_of(const TypedChoices& typed);

}  // namespace agora::inbox
