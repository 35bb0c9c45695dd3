#pragma once

#include <string>
#include <string_view>

namespace agora::mailbox {

/// The words of an HTML mail: a line for each block, "> " before what is quoted, "- " before the
/// items of lists; no links, pictures, styles or scripts. Depth and size are bounded by the parser.
std::string html_text(std::string_view html);

}  // namespace agora::mailbox
