#pragma once

#include "agora/finder/kind.hpp"

namespace agora::members {

/// Listed members, as the directory finds them.
finder::Kind people_kind();
/// Professions and skills that somebody in the directory has, each leading to them.
finder::Kind trade_kind();

}  // namespace agora::members
