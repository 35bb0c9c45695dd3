#pragma once

#include "paper.hpp"

namespace agora::pdf {

/// Puts the blocks of a document on paper, one after the other.
void put_blocks(Paper& paper, const std::vector<Block>& blocks);

/// Tables and facts; in tables.cpp.
void put_table(Paper& paper, const Block& block);

}  // namespace agora::pdf
