#pragma once

#include "agora/fields/form.hpp"
#include "agora/wishes/wish.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::wishes {

inline constexpr std::array kStatusOptions{
    fields::Option{"fresh", tr("new")},       fields::Option{"looked_at", tr("looked at")},
    fields::Option{"planned", tr("planned")}, fields::Option{"under_way", tr("under way")},
    fields::Option{"done", tr("done")},       fields::Option{"declined", tr("won't be done")},
};

std::string_view label_of(Status status);
/// The class of its tag.
std::string_view tag_of(Status status);

}  // namespace agora::wishes
