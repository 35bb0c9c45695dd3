#pragma once

#include <optional>
#include <string_view>

namespace agora::tabular {

/// The separator that the first line states for spreadsheets ("sep=;"), if it does.
std::optional<char> separator_line(std::string_view text);

}  // namespace agora::tabular
