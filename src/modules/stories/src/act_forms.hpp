#pragma once

#include "agora/fields/form.hpp"
#include "labels.hpp"

#include <array>
#include <optional>
#include <string>

// Short forms on the page of a story.
namespace agora::stories {

inline constexpr fields::FormField kSeen{.name = "seen", .type = fields::FieldType::hidden};

inline constexpr std::array kDeclineForm{
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why not"),
                      .hint = tr("Whoever told it reads this, and can change the story."),
                      .required = true,
                      .minimum = 10,
                      .maximum = 1000,
                      .rows = 3},
    kSeen};
struct TypedDecline {
    std::string reason = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedDecline, reason, seen)

inline constexpr std::array kTakeForm{
    fields::FormField{.name = "purpose",
                      .type = fields::FieldType::radios,
                      .label = tr("What for"),
                      .required = true,
                      .options = kTakingOptions},
    fields::FormField{.name = "place",
                      .label = tr("Where it will stand"),
                      .hint = tr("Which newsletter or paper, and when: so that it can be found "
                                 "again."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 150}};
struct TypedTaking {
    std::optional<Use> purpose = {};
    std::string place = {};
};
AGORA_FIELDS(TypedTaking, purpose, place)

}  // namespace agora::stories
