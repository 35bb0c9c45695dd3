#include "form_fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    agora::fields::read_anything({reinterpret_cast<const char*>(data), size});
    return 0;
}
