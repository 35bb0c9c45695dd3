#pragma once

#include "agora/base/language.hpp"

#include <cstdint>

namespace agora::territories {

/// Which of a territory's names a word comes from.
enum class NameTag : std::uint8_t { local, nl, fr, en, also };

constexpr std::uint8_t tag_of(NameTag tag) {
    return static_cast<std::uint8_t>(tag);
}
constexpr NameTag tag_of(Language language) {
    switch (language) {
        case Language::nl:
            return NameTag::nl;
        case Language::fr:
            return NameTag::fr;
        case Language::en:
            return NameTag::en;
    }
    return NameTag::local;
}

}  // namespace agora::territories
