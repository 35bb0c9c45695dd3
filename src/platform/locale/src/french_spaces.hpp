#pragma once

#include <string>
#include <string_view>

namespace agora::locale {

/// French sets a space before : ; ? ! » and after «, at which no line may break: a plain space there
/// becomes U+00A0. What looks like code or part of an address stays.
std::string with_french_spaces(std::string_view text);

/// The same in every translation of a compiled catalog (GNU gettext manual, 11.3). What is not one
/// comes back as it is.
std::string catalog_with_french_spaces(std::string bytes);

}  // namespace agora::locale
