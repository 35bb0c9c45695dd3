#pragma once

#include "agora/requests/case.hpp"

#include <string_view>

// Source texts to translate.
namespace agora::requests {

std::string_view label_of(Need need);
std::string_view label_of(State state);

}  // namespace agora::requests
