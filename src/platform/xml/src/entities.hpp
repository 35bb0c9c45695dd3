#pragma once

#include "agora/base/result.hpp"

#include <string>

namespace agora::xml {

/// The text with the entities of its own DTD replaced when they are plain text. Refused: entities
/// that hold others or make more than 64 KB of text. Those that lie elsewhere stay as they are.
Result<std::string> entities_replaced(std::string text);

}  // namespace agora::xml
