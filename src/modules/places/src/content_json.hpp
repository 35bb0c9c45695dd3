#pragma once

#include "agora/places/place.hpp"

#include <string>
#include <string_view>

namespace agora::places {

/// A version as it is kept. Members that a text lacks, and values of another kind, are as a new
/// Content has them, so that old versions can always be read.
std::string to_text(const Content& content);
Content content_of(std::string_view text);

}  // namespace agora::places
