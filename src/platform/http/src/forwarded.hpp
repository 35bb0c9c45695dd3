#pragma once

#include "agora/http/address.hpp"
#include "agora/http/headers.hpp"
#include "agora/http/server.hpp"

#include <vector>

namespace agora::http {

struct Client {
    Address address;
    bool secure = false;
};

bool is_trusted(const Address& address, const std::vector<Network>& proxies);

/// Who really asks: the peer, or when that is a trusted proxy the rightmost address in its header
/// that is not a trusted proxy. An entry that cannot be read ends the search.
Client client_of(const Address& peer, const Headers& headers, const std::vector<Network>& proxies,
                 ProxyHeader header);

}  // namespace agora::http
