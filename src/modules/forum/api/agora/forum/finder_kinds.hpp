#pragma once

#include "agora/finder/kind.hpp"

namespace agora::forum {

/// Questions and discussions that the reader may see.
finder::Kind thread_kind();
/// Frequently asked questions.
finder::Kind faq_kind();

}  // namespace agora::forum
