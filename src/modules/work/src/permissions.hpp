#pragma once

#include "agora/access/actor.hpp"

namespace agora::work {

/// Looks at what clients post, and at words that ask for who somebody is.
extern const access::Permission kModerate;
/// Posts assignments of the cooperative itself.
extern const access::Permission kPostOwn;
/// Puts a project before the committee.
extern const access::Permission kFlag;
/// Is of the committee that follows projects.
extern const access::Permission kFollow;
/// Enters wage floors with their sources.
extern const access::Permission kKeepFloors;

}  // namespace agora::work
