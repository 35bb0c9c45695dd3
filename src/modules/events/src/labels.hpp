#pragma once

#include "agora/events/event.hpp"

#include <string_view>

// English source texts.
namespace agora::events {

std::string_view label_of(Mode mode);
std::string_view label_of(Level level);
std::string_view label_of(Known known);
std::string_view label_of(Audience audience);
std::string_view label_of(Moderation moderation);

}  // namespace agora::events
