#pragma once

#include "agora/base/result.hpp"
#include "agora/push/keys.hpp"
#include "device_store.hpp"

#include <cstddef>

namespace agora::web {
struct Services;
}

namespace agora::inbox {

inline constexpr std::size_t kMostDevices = 6;

/// Whether the cooperative sends to devices: it wants to, and push servers can reach somebody.
bool push_is_on(const web::Services& services);

/// The site's own pair, made when it is first asked for. When the key file that sealed it is gone,
/// there is another one, and the devices that were bound to the old one are forgotten.
push::KeyPair site_keys(web::Services& services);

/// Keeps a browser for its person; the same browser again stays one device. An endpoint that is no
/// push server's, keys that are none and more than kMostDevices are refused.
/// A new one is told to its person, by mail and on the devices that were there.
Result<Done> add_device(db::WriteTx& tx, web::Services& services, Device device);

}  // namespace agora::inbox
