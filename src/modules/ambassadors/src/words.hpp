#pragma once

#include <string>
#include <string_view>
#include <vector>

// Lists that a column keeps as words with spaces between.
namespace agora::ambassadors {

std::vector<std::string> words_of(std::string_view list);
std::string list_of(const std::vector<std::string>& words);
bool holds(std::string_view list, std::string_view word);

}  // namespace agora::ambassadors
