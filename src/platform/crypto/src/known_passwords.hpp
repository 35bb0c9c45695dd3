#pragma once

#include <cstddef>

namespace agora::crypto {

/// How many passwords the built-in list has.
std::size_t known_password_count();

}  // namespace agora::crypto
