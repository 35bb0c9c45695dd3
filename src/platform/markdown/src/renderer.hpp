#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::markdown {

enum class Output { markup, words };

/// Runs md4c; nothing when the text is refused (too deep, too large an output).
std::optional<std::string> run_parser(std::string_view text, Output output);

}  // namespace agora::markdown
