#pragma once

#include "agora/access/actor.hpp"

namespace agora::calls {

/// Keeps the register of sources, and corrects what members wrote down.
extern const access::Permission kKeepSources;

inline bool is_keeper(const access::Actor& actor) {
    return actor.is_member() && actor.may(kKeepSources);
}

}  // namespace agora::calls
