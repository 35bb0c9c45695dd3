#include "agora/markdown/markdown.hpp"
#include "agora/markdown/passages.hpp"

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
    for (const auto& passage : agora::markdown::passages(text)) {
        for (const auto& cell : passage.cells) {
            for (const auto& span : cell) {
                const bool safe = agora::markdown::is_safe_address(span.address);
                if (!span.address.empty() && !safe) __builtin_trap();
            }
        }
    }
    return 0;
}
