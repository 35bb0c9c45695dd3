#pragma once

#include "agora/base/text.hpp"

#include <string>
#include <string_view>

namespace agora::markdown {

inline constexpr std::size_t kMostBytes = 1024 * 1024;

/// Safe markup for a member's text: headings from h3 down, links with rel="nofollow ugc noopener".
/// A longer or hostile text (see README) comes out as escaped paragraphs.
/// Costs about 1 ms per 64 KB; linear in the size.
Html render(std::string_view text);

/// The words alone, white space folded, at most `most` code points, cut at a word with an ellipsis:
/// for descriptions, cards and search.
std::string plain_text(std::string_view text, std::size_t most);

/// Whether an address may be a link: http, https, mailto, or a path of this site.
bool is_safe_address(std::string_view address);

}  // namespace agora::markdown
