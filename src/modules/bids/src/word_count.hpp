#pragma once

#include <cstdint>
#include <string_view>

namespace agora::bids {

/// What stands between white space.
inline std::int64_t count_words(std::string_view text) {
    std::int64_t words = 0;
    bool inside = false;
    for (const char sign : text) {
        const bool space = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

}  // namespace agora::bids
