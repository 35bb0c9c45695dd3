#pragma once

#include "agora/finder/kind.hpp"

namespace agora::recommendations {

/// By number, as printed in the source too, and by words with their synonyms in the three languages.
finder::Kind recommendation_kind();

}  // namespace agora::recommendations
