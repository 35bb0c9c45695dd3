#pragma once

#include "labels.hpp"

#include <array>
#include <span>

namespace agora::wishes {

/// All but "new", which a wish is by itself.
inline constexpr std::array kStatusForm{
    fields::FormField{.name = "status",
                      .type = fields::FieldType::select,
                      .label = tr("How does it stand?"),
                      .required = true,
                      .options = std::span{kStatusOptions}.subspan(1)},
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why, or when?"),
                      .hint = tr("Needed when it is declined. Everybody reads it, and supporters "
                                 "are told."),
                      .maximum = 1000,
                      .rows = 3},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};

inline constexpr std::array kMergerForm{fields::FormField{
    .name = "into",
    .type = fields::FieldType::number,
    .label = tr("Number of the wish in which it goes on"),
    .hint = tr("Who supports this one supports that one then. This one stays to be read."),
    .required = true,
    .least = 1,
    .most = 1'000'000}};

}  // namespace agora::wishes
