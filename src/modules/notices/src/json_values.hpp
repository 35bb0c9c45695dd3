#pragma once

#include "agora/fields/json_read.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::notices {

/// The value itself; of a versioned one ([{releaseID, value}, …]) the last.
fields::Json current(const fields::Json& value);

/// A member, as it is now.
fields::Json member(const fields::Json& object, std::string_view name);

/// A text or a number as text; empty for anything else.
std::string text_of(const fields::Json& value);
std::string text_at(const fields::Json& object, std::string_view name);

/// What several releases of one process say together, by the rules of merging of OCDS: of each field
/// the last one counts, null takes it away, objects in arrays are merged by their id. null when it
/// grows too large.
fields::Json merged(const std::vector<fields::Json>& releases);

}  // namespace agora::notices
