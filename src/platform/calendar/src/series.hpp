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
    std::int64_t troubles = 0;  ///< also those for which there is no place in the notes

    void note(const Component& event, Trouble trouble);
};

/// An entry with the changes of its dates.
struct Series {
    const Component* whole = nullptr;                      ///< null: only changes are in the file
    std::map<std::string, const Component*> changes = {};  ///< by RECURRENCE-ID
    bool twice = false;                                    ///< the file holds more than one
};

struct SeriesDates {
    std::vector<Occurrence> dates = {};  ///< that touch the span of the reading
    std::int64_t passed = 0;             ///< within its past
    bool whole = false;                  ///< it comes again, and none of its dates is missing
};
SeriesDates dates_of(const Series& series, Desk& desk);

}  // namespace agora::calendar
