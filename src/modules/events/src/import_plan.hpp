#pragma once

#include "agora/base/result.hpp"
#include "agora/calendar/read.hpp"
#include "agora/territories/atlas.hpp"
#include "import_store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::events {

enum class Step { add, change, cancel, same, leave };
AGORA_ENUM(Step, add, change, cancel, same, leave)

/// Why a date of the file is left out, or taken back.
enum class Why {
    none,
    not_in_series,  ///< its series doesn't have this date any more
    no_title,
    too_long,
    is_private,
    cancelled_there,  ///< before it ever stood here
    older,            ///< an earlier revision than the one that was brought in
    place_unknown,
    our_own,  ///< it came from here
    too_many,
};
AGORA_ENUM(Why, none, not_in_series, no_title, too_long, is_private, cancelled_there, older,
           place_unknown, our_own, too_many)

/// One date of the file, or of a series of it, and what is to be done about it.
struct PlannedDate {
    Step step = Step::leave;
    Why why = Why::none;
    Event event = {};  ///< as the file has it
    EventWords words = {};
    Imported imported = {};         ///< what is noted of it; its event once it stands here
    std::string_view refused = {};  ///< tr(): why it could not be done when it was tried
};

struct ImportPlan {
    std::string calendar;  ///< what the file calls itself
    std::vector<PlannedDate> dates;
    std::vector<calendar::Note> notes;
    std::int64_t passed = 0;  ///< dates of the last year, which are left out
};

/// New events of one file.
inline constexpr std::size_t kMostImported = 200;

/// What a plan is made with: which time it is, what stands here already, and our own address.
struct PlanningWith {
    const Import& import;
    const territories::Atlas& atlas;
    Instant now;
    std::string_view host;  ///< of the UIDs that we write
    std::vector<KnownDate> known;
};

/// Reads the file and compares it with what stands here. The same file gives the same plan.
Result<ImportPlan> plan_import(std::string_view bytes, const PlanningWith& with);

}  // namespace agora::events
