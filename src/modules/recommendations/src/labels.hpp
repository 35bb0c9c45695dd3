#pragma once

#include "agora/fields/form.hpp"
#include "agora/recommendations/recommendation.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::recommendations {

inline constexpr std::array kStatusOptions{
    fields::Option{"proposed", tr("Proposed")},
    fields::Option{"accepted", tr("Accepted")},
    fields::Option{"accepted_with_attention", tr("Accepted with a point of attention")},
    fields::Option{"amended", tr("Accepted after changes")},
    fields::Option{"refused", tr("Refused")},
    fields::Option{"planned", tr("Planned")},
    fields::Option{"in_progress", tr("In progress")},
    fields::Option{"done", tr("Carried out")},
    fields::Option{"stopped", tr("Stopped")},
};

inline constexpr std::array kBodyOptions{
    fields::Option{"working_group", tr("the working group")},
    fields::Option{"board", tr("the board")},
    fields::Option{"assembly", tr("the general assembly")},
    fields::Option{"team", tr("the team")},
    fields::Option{"members", tr("a group of members")},
};

std::string_view label_of(Status status);
std::string_view label_of(Body body);
std::string_view label_of(ReferenceKind kind);
std::string_view label_of(TextOrigin origin);
/// In one sentence, for somebody who knows nothing of it.
std::string_view meaning_of(Status status);
/// Of the tag that shows it: "tag-done", "tag-now", "tag-late" or empty.
std::string_view tag_of(Status status);

}  // namespace agora::recommendations
