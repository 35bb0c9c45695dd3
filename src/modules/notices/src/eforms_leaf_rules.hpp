#pragma once

#include "agora/xml/xml.hpp"

#include <string>
#include <string_view>

namespace agora::notices {

/// What is wrong with the value of an element without elements inside, as a sentence to translate;
/// empty when nothing is.
std::string_view eforms_leaf_fault(const xml::Element& leaf, const std::string& text);

/// Whether the text fits the pattern: d a digit, h a hexadecimal digit, A a capital, the rest as is.
bool fits_pattern(std::string_view text, std::string_view pattern);

}  // namespace agora::notices
