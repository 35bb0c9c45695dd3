#pragma once

#include "agora/inbox/notice.hpp"
#include "timing.hpp"

#include <string_view>

namespace agora::inbox {

std::string_view label_of(Kind kind);
/// What the kind holds, in a sentence.
std::string_view hint_of(Kind kind);
std::string_view label_of(Way way);
/// That there is something of the kind, and nothing of what it is.
std::string_view news_of(Kind kind);

}  // namespace agora::inbox
