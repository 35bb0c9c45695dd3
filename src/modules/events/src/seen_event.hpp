#pragma once

#include "agora/events/seen.hpp"
#include "sight.hpp"

namespace agora::events {

/// What this viewer, who has a place or not, found, in the words of the reader.
SeenEvent seen_of(const Viewer& viewer, const Listed& listed, Language reader, bool comes);

}  // namespace agora::events
