#pragma once

#include "agora/base/result.hpp"

namespace agora::matching {

enum class MatchingRefusal { skill_not_yours, place_unknown };
RefusalText refusal_text(MatchingRefusal refusal);

}  // namespace agora::matching
