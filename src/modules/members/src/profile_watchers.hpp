#pragma once

#include "agora/members/profile.hpp"

#include <functional>
#include <vector>

namespace agora::members {

/// Who else keeps something of profiles in memory; filled while modules start.
struct ProfileWatchers {
    std::vector<std::function<void(AccountId)>> all;
};

}  // namespace agora::members
