#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/read.hpp"
#include "agora/xml/xml.hpp"

namespace agora::notices {

bool seems_json(std::string_view bytes);

/// JSON in UTF-8, UTF-16 or, when it is neither, windows-1252.
Result<fields::Json> parse_document(std::string_view bytes);
/// JSON Lines, or several documents one behind another, each on its line; nothing when its first line is none. A line
/// that is broken is refused by itself.
std::vector<fields::Json> parse_lines(std::string_view bytes, std::vector<Refusal>& refused);

/// As far as it goes; what must be whole says `repaired` to its caller.
Result<xml::Parsed> parse_xml(std::string_view bytes, const Hint& hint);

}  // namespace agora::notices
