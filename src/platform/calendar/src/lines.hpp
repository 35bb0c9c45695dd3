#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agora::calendar {

struct Parameter {
    std::string name;   ///< upper case
    std::string value;  ///< without quotes
};

/// A content line (RFC 5545, 3.1), unfolded.
struct Line {
    std::int64_t number = 0;  ///< where it begins in the file, from 1
    std::string name;         ///< upper case
    std::vector<Parameter> parameters;
    std::string value;

    /// The first of this name, else empty.
    std::string_view parameter(std::string_view wanted) const;
};

/// What could not be read as a line has an empty name; its text is the value.
struct Lines {
    std::vector<Line> lines;
    bool cut = false;  ///< there were more than `most`
};

/// In any coding that calendars come in; line ends of any kind. Linear in the size.
Lines read_lines(std::string_view bytes, std::size_t most);

}  // namespace agora::calendar
