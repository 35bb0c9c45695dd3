#pragma once

#include <string>
#include <string_view>

namespace agora::xml {

/// The words of a piece of HTML as plain text: white space folded, a line for each block; scripts,
/// styles, comments and everything that isn't text are gone. Any bytes are accepted; linear in the
/// size. A text without markup stays as it is, but for its references ("&amp;") and white space.
std::string html_text(std::string_view html);

/// "&amp;", "&#233;" and "&eacute;" (HTML 4) replaced, each once; unknown ones stay.
std::string references_replaced(std::string_view text);

}  // namespace agora::xml
