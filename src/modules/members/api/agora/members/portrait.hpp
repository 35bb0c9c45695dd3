#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::members {

/// Letters and one of eight tones (CSS tone-1 … tone-8) for a portrait without picture; the same
/// wherever this member appears.
struct Portrait {
    std::string letters;
    int tone = 1;
};
Portrait portrait_of(std::int64_t member, std::string_view name);

}  // namespace agora::members
