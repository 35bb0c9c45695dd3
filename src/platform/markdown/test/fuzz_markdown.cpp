#include "agora/markdown/markdown.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::string markup = agora::markdown::render(text).markup();
    if (markup.find("javascript:") != std::string::npos &&
        markup.find("href=\"javascript") != std::string::npos) {
        __builtin_trap();
    }
    (void)agora::markdown::plain_text(text, 100);
    return 0;
}
