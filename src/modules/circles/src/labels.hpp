#pragma once

#include "agora/circles/circle.hpp"

#include <string_view>

namespace agora::circles {

// English source texts.
std::string_view label_of(Kind kind);
std::string_view label_of(State state);
std::string_view label_of(Openness openness);
/// One sentence: what the state means for somebody who comes by.
std::string_view meaning_of(State state);

}  // namespace agora::circles
