#pragma once

#include "import_plan.hpp"

#include <string_view>

namespace agora::events {

/// What is done about a date, tr(): "new", "stands here already".
std::string_view label_of(Step step);
/// Why a date is left out, tr(); empty for none.
std::string_view label_of(Why why);
/// What of the file was not understood, tr().
std::string_view label_of(calendar::Trouble trouble);

}  // namespace agora::events
