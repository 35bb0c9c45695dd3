#include "agora/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace agora {

void assertion_failed(std::string_view condition, std::string_view file, int line) {
    std::fprintf(stderr, "agora: assertion failed: %.*s (%.*s:%d)\n",
                 static_cast<int>(condition.size()), condition.data(),
                 static_cast<int>(file.size()), file.data(), line);
    std::fflush(stderr);
    std::abort();
}

}  // namespace agora
