#pragma once

#include "agora/outbox/pen.hpp"

namespace agora::web {

class Call;
struct Services;

/// Where the program's letters are written.
outbox::Desk desk_of(const Services& services);
outbox::Desk desk_of(const Call& call);

}  // namespace agora::web
