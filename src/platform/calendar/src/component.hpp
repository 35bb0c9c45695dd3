#pragma once

#include "agora/calendar/read.hpp"
#include "lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::calendar {

/// What stands between BEGIN and END.
struct Component {
    std::string name;  ///< upper case
    std::int64_t line = 0;
    std::vector<Line> properties;
    std::vector<Component> parts;
    bool whole = true;      ///< all that stands in it was understood and kept
    bool too_long = false;  ///< it had more properties

    /// The first of this name, or null.
    const Line* property(std::string_view wanted) const;
};

/// All that the lines hold; the outermost has no name. What is not closed ends where its whole ends.
Component components_of(std::vector<Line> lines, const Limits& limits, std::vector<Note>& notes);

}  // namespace agora::calendar
