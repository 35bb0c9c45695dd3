#pragma once

#include "agora/repairs/item.hpp"

#include <string_view>

namespace agora::repairs {

/// tr(): "solved".
std::string_view label_of(Outcome outcome);

}  // namespace agora::repairs
