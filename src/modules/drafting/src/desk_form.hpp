#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/web/answer.hpp"

#include <array>

namespace agora::drafting {

/// The version that the editor read.
inline constexpr fields::FormField kVersionRead{.name = "seen", .type = fields::FieldType::hidden};

/// How an editor answers a draft: a place in the register, or back with a reason.
inline constexpr std::array kPlaceForm{
    fields::FormField{.name = "number",
                      .label = tr("Its number"),
                      .hint = tr("Document and number, for good: 005-12, with parts after a dot: "
                                 "005-12.a."),
                      .required = true,
                      .maximum = 40},
    fields::FormField{
        .name = "cycle", .type = fields::FieldType::select, .label = tr("Cycle"), .required = true},
    kVersionRead,
};
struct TypedPlace {
    std::string number = {};
    std::optional<recommendations::CycleId> cycle = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedPlace, number, cycle, seen)

inline constexpr std::array kReasonForm{
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("What do you ask the group?"),
                      .required = true,
                      .maximum = 2000,
                      .rows = 3},
    kVersionRead,
};
struct TypedReason {
    std::string reason = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedReason, reason, seen)

/// The two forms on the page of a draft as they stand.
struct DeskForms {
    fields::FormState place = {};
    fields::FormState reason = {};
};

fields::FormContext place_context(web::Call& call);
/// With the cycles to choose from.
fields::FormState place_state(web::Call& call, fields::FormState state);

/// The page of a draft, with what an editor typed.
http::Response draft_page(web::Call& call, const DeskForms& forms);

}  // namespace agora::drafting
