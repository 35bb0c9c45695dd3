#include "agora/picture/bare_webp.hpp"
#include "agora/picture/examine.hpp"

#include "png.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Whatever the bytes: no reading beyond them, and what is taken keeps to the limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::picture;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto examined = examine(bytes);
    if (const auto* accepted = std::get_if<Examined>(&examined)) {
        if (!is_within_limits(accepted->dimensions)) std::abort();
        if (accepted->kind == Kind::png && png_essence(bytes).bytes.size() > size) std::abort();
    }
    const std::string kept = only_pixels(bytes);
    if (!kept.empty() && only_pixels(kept) != kept) std::abort();
    if (bare_webp(bytes) && kept.empty()) std::abort();
    return 0;
}
