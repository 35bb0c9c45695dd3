#pragma once

#include "clocks.hpp"

#include <map>

namespace agora::calendar {

/// What reading a calendar needs and finds.
struct Desk {
    const Reading& reading;
    Clocks& clocks;
    Effort& effort;
    std::vector<Note>& notes;

    void note(const Component& event, Trouble trouble);
};

/// An entry with the changes of its dates.
struct Series {
    const Component* whole = nullptr;                      ///< null: only changes are in the file
    std::map<std::string, const Component*> changes = {};  ///< by RECURRENCE-ID
};

/// Its dates that touch the span of the reading.
std::vector<Occurrence> dates_of(const Series& series, Desk& desk);

}  // namespace agora::calendar
