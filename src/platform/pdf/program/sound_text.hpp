#pragma once

#include "agora/pdf/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::pdf {

/// Without control characters and noncharacters; a tab is a space, and of many line feeds two stay.
std::string sound_text(std::string_view utf8);

/// The same words in lines that the layout can bear, cut at spaces where there are some: its numbers
/// overflow on a million characters, and one endless word costs the square of its length.
std::vector<Line> in_bearable_lengths(const Line& line);

/// Only http, https and mailto, with everything that has a meaning in a PDF or in cairo's attributes
/// in percent; empty otherwise.
std::string sound_url(std::string_view url);

}  // namespace agora::pdf
