#pragma once

#include "agora/base/result.hpp"

namespace agora::calls {

enum class CallRefusal {
    call_not_found,
    not_yours_to_change,
    link_known_already,
    link_malformed,
    deadline_has_passed,
    too_many_today,
    changed_meanwhile,
    withdrawn_already,
    followed_already,
    not_followed,
    too_many_followed,
    value_malformed,
    cpv_malformed,
    filter_not_found,
    filter_asks_nothing,
    name_taken,
    too_many_filters,
    group_not_yours,
    heard_already,
    not_heard,
    source_not_found,
    source_known_already,
    address_not_https,
    it_is_not_read,
    week_not_open,
    shift_taken,
    shift_not_yours,
    not_of_the_watch_group,
    document_not_kept,
    file_not_readable,
    course_not_found,
    course_known_already,
};
RefusalText refusal_text(CallRefusal refusal);

}  // namespace agora::calls
