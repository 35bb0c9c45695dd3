#include "escaping_contexts.hpp"

#include "agora/base/assert.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view value{reinterpret_cast<const char*>(data), size};
    AGORA_ASSERT(!agora::view::contexts().broken_by("x" + std::string{value}));
    return 0;
}
