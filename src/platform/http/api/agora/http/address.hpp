#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

/// An IPv4 or IPv6 address; an IPv4-mapped one counts as IPv4.
struct Address {
    std::array<std::uint8_t, 16> bytes{};  ///< IPv4 as ::ffff:a.b.c.d

    bool is_v4() const;
    bool operator==(const Address&) const = default;
};

std::optional<Address> parse_address(std::string_view text);
std::string to_string(const Address& address);

/// "10.0.0.0/8", "fd00::/8" or one address.
struct Network {
    Address address;
    int prefix = 128;  ///< bits, counted in the 128 of an IPv6 address

    bool contains(const Address& other) const;
};
std::optional<Network> parse_network(std::string_view text);

/// What one subscriber line holds: the address itself for IPv4, its /56 for IPv6.
std::string rate_key(std::string_view address);

}  // namespace agora::http
