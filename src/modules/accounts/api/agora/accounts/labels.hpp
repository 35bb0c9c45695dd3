#pragma once

#include "agora/access/actor.hpp"

#include <string_view>

namespace agora::accounts {

/// "moderator": English source text, for the middle of a sentence.
std::string_view label(access::Role role);

}  // namespace agora::accounts
