#pragma once

#include <string>
#include <vector>

namespace agora::view {

/// The lists of attacks of ../shared/data/02-injection, one text each; empty when they are absent.
std::vector<std::string> attack_texts();

/// The naughty strings of ../shared/data/01-naughty-strings; empty when they are absent.
std::vector<std::string> naughty_texts();

}  // namespace agora::view
