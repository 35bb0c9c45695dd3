#pragma once

#include "agora/pdf/document.hpp"

#include <string_view>

namespace agora::pdf {

/// What the server wrote. Throws std::exception when it is something else.
Document read_document(std::string_view json);

}  // namespace agora::pdf
