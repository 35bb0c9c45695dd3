#pragma once

#include <string>
#include <vector>

namespace agora::mail::test {

/// Strings that try to start a header of their own: built here, always there.
std::vector<std::string> own_hostile_strings();

/// The public lists of ../shared/data; empty when the folder is absent.
std::vector<std::string> public_hostile_strings();

}  // namespace agora::mail::test
