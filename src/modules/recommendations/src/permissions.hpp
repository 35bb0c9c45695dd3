#pragma once

#include "agora/access/actor.hpp"

namespace agora::recommendations {

/// Says what the board or the assembly decided: the board alone.
extern const access::Permission kDecideRecommendations;
/// Keeps the register: news, plans, texts, references, what others know.
extern const access::Permission kKeepRecommendations;

}  // namespace agora::recommendations
