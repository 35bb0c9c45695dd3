#pragma once

#include "agora/access/actor.hpp"

namespace agora::vocabulary {

/// Deciding on proposals and changing terms.
extern const access::Permission kEditVocabulary;

}  // namespace agora::vocabulary
