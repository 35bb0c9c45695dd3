#pragma once

#include "agora/lottery/draw.hpp"

#include <string_view>

// Source texts to translate.
namespace agora::lottery {

std::string_view label_of(State state);

}  // namespace agora::lottery
