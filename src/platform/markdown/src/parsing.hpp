#pragma once

#include <md4c.h>

#include <cstddef>
#include <string>

namespace agora::markdown {

// The same for whatever is made of a text: what the parser reads, and when it is told to stop.
inline constexpr int kMostDepth = 50;
/// Of a text of so many bytes.
std::size_t most_output(std::size_t bytes);
/// Its flags; without calls.
MD_PARSER parser_for(std::size_t bytes);

/// The text of a link's address with its entities decoded: what a browser would follow.
std::string address_of(const MD_ATTRIBUTE& attribute);

}  // namespace agora::markdown
