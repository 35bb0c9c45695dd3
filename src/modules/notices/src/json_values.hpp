#pragma once

#include "agora/fields/json_read.hpp"

#include <string>
#include <string_view>

namespace agora::notices {

/// The value itself; of a versioned one ([{releaseID, value}, …]) the last.
fields::Json current(const fields::Json& value);

/// A member, as it is now.
fields::Json member(const fields::Json& object, std::string_view name);

/// A text or a number as text; empty for anything else.
std::string text_of(const fields::Json& value);
std::string text_at(const fields::Json& object, std::string_view name);

}  // namespace agora::notices
