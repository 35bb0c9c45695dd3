#pragma once

#include "figures.hpp"

namespace agora::evaluation {

/// tr(): "Output", in the field's terms.
std::string_view label_of(Level level);
std::string_view label_of(Dimension dimension);
std::string_view label_of(meetings::Mood mood);

}  // namespace agora::evaluation
