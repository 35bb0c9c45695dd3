#pragma once

#include "agora/base/result.hpp"

namespace agora::methods {

enum class MethodRefusal {
    method_not_found,
    not_the_keeper,
    animates_no_group,
    group_unknown,
    people_upside_down,
    changed_meanwhile,
    too_many_methods,
};
RefusalText refusal_text(MethodRefusal refusal);

}  // namespace agora::methods
