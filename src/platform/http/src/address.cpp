#include "agora/http/address.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace agora::http {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

Address cut_to(Address address, int prefix) {
    for (int bit = prefix; bit < 128; ++bit) {
        address.bytes[static_cast<std::size_t>(bit / 8)] &=
            static_cast<std::uint8_t>(~(0x80U >> (bit % 8)));
    }
    return address;
}

}  // namespace

bool Address::is_v4() const {
    return std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), bytes.begin());
}

std::optional<Address> parse_address(std::string_view text) {
    if (text.size() >= INET6_ADDRSTRLEN) return std::nullopt;
    const std::string terminated{text};
    Address address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    std::copy(kMappedPrefix.begin(), kMappedPrefix.end(), address.bytes.begin());
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + 12) == 1) return address;
    return std::nullopt;
}

std::string to_string(const Address& address) {
    char text[INET6_ADDRSTRLEN] = {};
    const bool v4 = address.is_v4();
    inet_ntop(v4 ? AF_INET : AF_INET6, address.bytes.data() + (v4 ? 12 : 0), text, sizeof text);
    return text;
}

bool Network::contains(const Address& other) const {
    return cut_to(other, prefix) == cut_to(address, prefix);
}

std::optional<Network> parse_network(std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto address = parse_address(text.substr(0, slash));
    if (!address) return std::nullopt;
    if (slash == text.size()) return Network{*address, 128};
    const bool written_as_v4 = text.find(':') == std::string_view::npos;
    const std::string_view digits = text.substr(slash + 1);
    int prefix = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (prefix < 0 || prefix > (written_as_v4 ? 32 : 128)) return std::nullopt;
    prefix += written_as_v4 ? 96 : 0;
    return Network{cut_to(*address, prefix), prefix};
}

std::string rate_key(std::string_view address) {
    const auto parsed = parse_address(address);
    if (!parsed) return std::string{address};
    if (parsed->is_v4()) return to_string(*parsed);
    return to_string(cut_to(*parsed, 56)) + "/56";
}

}  // namespace agora::http
