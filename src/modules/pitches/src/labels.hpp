#pragma once

#include "agora/pitches/pitch.hpp"

#include <string_view>

namespace agora::pitches {

/// tr(): "need".
std::string_view label_of(Kind kind);

}  // namespace agora::pitches
