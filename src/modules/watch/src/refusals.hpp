#pragma once

#include "agora/base/result.hpp"

namespace agora::watch {

enum class WatchRefusal {
    group_not_found,
    post_not_found,
    not_in_the_group,
    not_the_writer,
    group_has_ended,
    address_malformed,
    day_to_come,
    changed_meanwhile,
    too_many_posts,
};
RefusalText refusal_text(WatchRefusal refusal);

}  // namespace agora::watch
