#pragma once

#include <string>
#include <vector>

namespace agora::db {

/// The strings of the big list of naughty strings; empty when the list is not on this machine.
std::vector<std::string> naughty_strings();

}  // namespace agora::db
