#pragma once

#include "paper.hpp"

namespace agora::pdf {

/// The same pages with what cairo can't say: the language of the document and of its parts, which heads
/// are of a column, what a drawing shows, that a reader shows the title; without a clock, and packed.
/// Throws std::exception when the structure is not the one that was told.
std::string finished(const std::string& pdf, const Document& document,
                     const std::vector<Told>& told);

}  // namespace agora::pdf
