#pragma once

#include "agora/finder/kind.hpp"

namespace agora::events {

/// Events to come that the reader may see.
finder::Kind event_kind();
/// Those of the last two years.
finder::Kind past_event_kind();

}  // namespace agora::events
