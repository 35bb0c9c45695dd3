#pragma once

#include "agora/access/actor.hpp"

namespace agora::kit {

/// Keeps the kit: sentence, lexicon, files and texts.
extern const access::Permission kKeepKit;

}  // namespace agora::kit
