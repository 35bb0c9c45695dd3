#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::http {

/// Opens a socket that listens, so that a program can take a port before it gives up its rights and
/// opens anything else; connections wait until a Server takes them. Gives its descriptor, which the
/// Server closes. Throws std::system_error.
int listen_on(const std::string& address, std::uint16_t port);

/// What Options::address says for a Server on that socket: "fd:7".
std::string listening_address(int descriptor);
/// The descriptor in such an address; -1 for any other.
int listening_descriptor(std::string_view address);

}  // namespace agora::http
