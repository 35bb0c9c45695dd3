#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/read.hpp"

namespace agora::notices {

/// A release, a release package or a record package.
bool is_ocds(const fields::Json& document);

void read_ocds(const fields::Json& document, const Hint& hint, Reading& reading);

}  // namespace agora::notices
