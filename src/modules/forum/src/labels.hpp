#pragma once

#include "agora/forum/events.hpp"

#include <string_view>

namespace agora::forum {

std::string_view label_of(ActKind kind);
std::string_view label_of(Audience audience);
std::string_view label_of(Kind kind);

}  // namespace agora::forum
