#pragma once

#include "agora/search/facets.hpp"

namespace agora::search {

/// The map in cells of a tenth of a degree, so that nearness looks at few rows one by one.
FacetKey cell_of(Point point);

/// How a cell lies to a distance around a place.
enum class Cover { outside, partly, inside };
class Covering {
 public:
    explicit Covering(const Near& near);
    Cover of(FacetKey cell) const;

 private:
    SpherePoint centre_;
    double inside_;   ///< chord squares of centres below this
    double outside_;  ///< and above this
    bool has_inside_;
};

}  // namespace agora::search
