#include "agora/fetch/fetch.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace agora::fetch {
namespace {

/// The first `bits` of an address that belong to nobody on the internet.
struct Block {
    std::array<std::uint8_t, 16> start;
    int bits;
};

// RFC 6890 and the IANA registries of special-purpose addresses.
constexpr std::array kClosed4{
    Block{{0}, 8},
    Block{{10}, 8},
    Block{{100, 64}, 10},
    Block{{127}, 8},
    Block{{169, 254}, 16},
    Block{{172, 16}, 12},
    Block{{192, 0, 0}, 24},
    Block{{192, 0, 2}, 24},
    Block{{192, 88, 99}, 24},
    Block{{192, 168}, 16},
    Block{{198, 18}, 15},
    Block{{198, 51, 100}, 24},
    Block{{203, 0, 113}, 24},
    Block{{224}, 3},
};
// Of IPv6 only 2000::/3 is given out; these lie within it. 2002::/16 and 2001::/23 carry IPv4 inside.
constexpr Block kGlobal6{{0x20}, 3};
constexpr std::array kClosed6{
    Block{{0x20, 0x01, 0x00}, 23},
    Block{{0x20, 0x01, 0x0d, 0xb8}, 32},
    Block{{0x20, 0x02}, 16},
    Block{{0x3f, 0xff, 0x00}, 20},
};

bool is_in(std::span<const std::uint8_t> address, const Block& block) {
    for (int bit = 0; bit < block.bits; ++bit) {
        const auto place = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((address[place] & mask) != (block.start[place] & mask)) return false;
    }
    return true;
}

bool is_public4(std::span<const std::uint8_t> address) {
    return std::ranges::none_of(kClosed4,
                                [&](const Block& block) { return is_in(address, block); });
}

}  // namespace

bool is_public_address(std::string_view address) {
    const std::string text{address};
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) {
        return is_public4(std::span{bytes}.first(4));
    }
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return false;
    constexpr Block kMapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
    constexpr Block kTranslated{{0x00, 0x64, 0xff, 0x9b}, 96};
    if (is_in(bytes, kMapped) || is_in(bytes, kTranslated)) {
        return is_public4(std::span{bytes}.last(4));
    }
    return is_in(bytes, kGlobal6) &&
           std::ranges::none_of(kClosed6, [&](const Block& block) { return is_in(bytes, block); });
}

}  // namespace agora::fetch
