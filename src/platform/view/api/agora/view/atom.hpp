#pragma once

#include <string>
#include <string_view>

// Pieces of a feed (RFC 4287), escaped.
namespace agora::view {

/// "<name>text</name>". Control characters become spaces: XML knows none, not even escaped ones.
std::string xml_element(std::string_view name, std::string_view text);
/// "<link rel=… href=…/>".
std::string atom_link(std::string_view relation, std::string_view address);

}  // namespace agora::view
