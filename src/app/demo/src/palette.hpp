#pragma once

#include "canvas.hpp"

namespace agora::demo {

// The tokens of web/css/tokens.css.
inline constexpr Colour kPaper{0xFA, 0xF5, 0xEA};
inline constexpr Colour kInk{0x21, 0x1D, 0x17};
inline constexpr Colour kAccent{0x0B, 0x5D, 0x50};
inline constexpr Colour kAccentMid{0x9F, 0xCF, 0xB9};
inline constexpr Colour kAccentSoft{0xD6, 0xE9, 0xDF};
inline constexpr Colour kInvite{0xF0, 0xAD, 0x2C};
inline constexpr Colour kInviteSoft{0xFB, 0xEB, 0xC6};
inline constexpr Colour kWarn{0xA2, 0x37, 0x1F};
inline constexpr Colour kWarnMid{0xF0, 0xB3, 0x9F};
inline constexpr Colour kWarnSoft{0xF9, 0xDF, 0xD5};
inline constexpr Colour kInfo{0x24, 0x58, 0x7F};
inline constexpr Colour kInfoMid{0xA9, 0xCD, 0xE6};
inline constexpr Colour kInfoSoft{0xDA, 0xE8, 0xF1};
inline constexpr Colour kPlum{0x6D, 0x3F, 0x63};
inline constexpr Colour kPlumMid{0xDC, 0xB6, 0xD2};

}  // namespace agora::demo
