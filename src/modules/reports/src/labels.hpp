#pragma once

#include "agora/reports/report.hpp"

#include <string_view>

namespace agora::reports {

/// English source texts.
std::string_view label_of(Reason reason);
std::string_view hint_of(Reason reason);
std::string_view label_of(State state);
std::string_view label_of(Measure measure);
std::string_view hint_of(Measure measure);
std::string_view label_of(Basis basis);
std::string_view label_of(Side side);

}  // namespace agora::reports
