#include "forwarded.hpp"

#include "header_parameters.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace agora::http {
namespace {

/// One hop as a proxy wrote it.
struct Hop {
    std::string address;
    std::string protocol;
};

/// Drops a port and the brackets of an IPv6 address.
std::string_view without_port(std::string_view text) {
    if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
    const std::size_t colon = text.find(':');
    const bool one_colon = colon != std::string_view::npos && text.rfind(':') == colon;
    return one_colon ? text.substr(0, colon) : text;
}

std::vector<std::string_view> elements(const Headers& headers, std::string_view name) {
    std::vector<std::string_view> all;
    for (const std::string_view line : headers.all(name)) {
        for (const std::string_view element : split(line, ',')) all.push_back(trimmed(element));
    }
    return all;
}

std::vector<Hop> hops_of_x_headers(const Headers& headers) {
    std::vector<Hop> hops;
    for (const std::string_view address : elements(headers, "X-Forwarded-For")) {
        hops.push_back({std::string{without_port(address)}, {}});
    }
    return hops;
}

/// RFC 7239: for="[2001:db8::1]:4711";proto=https
std::vector<Hop> hops_of_forwarded(const Headers& headers) {
    std::vector<Hop> hops;
    for (const std::string_view element : elements(headers, "Forwarded")) {
        Hop hop;
        const auto parsed = parse_parameters(";" + std::string{element});
        if (parsed) {
            for (const auto& [name, value] : parsed->parameters) {
                if (name == "for") hop.address = without_port(value);
                if (name == "proto") hop.protocol = ascii_lower(value);
            }
        }
        hops.push_back(std::move(hop));
    }
    return hops;
}

}  // namespace

bool is_trusted(const Address& address, const std::vector<Network>& proxies) {
    return std::any_of(proxies.begin(), proxies.end(),
                       [&](const Network& network) { return network.contains(address); });
}

Client client_of(const Address& peer, const Headers& headers, const std::vector<Network>& proxies,
                 ProxyHeader header) {
    Client client{peer, false};
    if (!is_trusted(peer, proxies)) return client;
    if (header == ProxyHeader::x_forwarded_for) {
        // The scheme is the proxy's own word, also when it names no client.
        const auto protocols = elements(headers, "X-Forwarded-Proto");
        client.secure = !protocols.empty() && ascii_lower(protocols.back()) == "https";
    }
    auto hops = header == ProxyHeader::x_forwarded_for ? hops_of_x_headers(headers)
                                                       : hops_of_forwarded(headers);
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const auto address = parse_address(hop->address);
        if (!hop->protocol.empty()) client.secure = hop->protocol == "https";
        if (!address) return client;
        client.address = *address;
        if (!is_trusted(*address, proxies)) return client;
    }
    return client;
}

}  // namespace agora::http
