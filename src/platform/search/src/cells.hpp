#pragma once

#include "agora/search/facets.hpp"

namespace agora::search {

/// The map in cells of a tenth of a degree, so that nearness looks at few rows one by one.
FacetKey cell_of(Point point);

/// How a cell lies to a circle.
enum class Cover { outside, partly, inside };
Cover cover_of(FacetKey cell, const Near& near);

}  // namespace agora::search
