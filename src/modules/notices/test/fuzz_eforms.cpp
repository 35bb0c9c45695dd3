#include "notice_fuzzing.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    agora::notices::read_anything({reinterpret_cast<const char*>(data), size});
    return 0;
}
