#pragma once

#include "agora/base/result.hpp"

namespace agora::events {

enum class EventRefusal {
    event_not_found,
    not_its_organiser,
    not_its_animator,
    start_passed,
    start_too_far,
    end_before_start,
    end_too_far,
    place_missing,
    place_unknown,
    online_address_malformed,
    group_missing,
    group_unknown,
    voice_not_allowed,
    capacity_too_low,
    open_to_members_already,
    guests_register,
    guest_seats_wrong,
    guest_seats_taken,
    changed_meanwhile,
    cancelled_already,
    over_already,
    answered_already,
    reason_missing,
    registration_closed,
    words_too_long,
    not_begun,
    not_registered,
    day_not_ahead,
    owner_unknown,
    task_not_found,
    dates_wrong,
    task_words_wrong,
    only_animators_import,
    import_not_found,
    import_not_done,
};
RefusalText refusal_text(EventRefusal refusal);

}  // namespace agora::events
