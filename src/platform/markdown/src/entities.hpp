#pragma once

#include <string>
#include <string_view>

namespace agora::markdown {

/// "&#115;" or "&amp;" as UTF-8; the entity itself when it is unknown or no code point.
std::string decoded_entity(std::string_view entity);

/// Appends with & < > " ' escaped.
void append_escaped(std::string& out, std::string_view text);

}  // namespace agora::markdown
