#pragma once

#include "agora/web/call.hpp"
#include "agora/web/route.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::inbox {

struct DeviceView {
    std::string name;
    Instant added_at;
    std::optional<Instant> used_at;
    std::string removal;  ///< address of the form that removes it
};
AGORA_FIELDS(DeviceView, name, added_at, used_at, removal)

/// The part of a page about notices on devices.
struct DevicesView {
    std::vector<DeviceView> devices;
    bool is_on = false;
    bool is_full = false;
    std::string site_key;  ///< for the browser, in base64url
    std::string action;
    Html form_keys;
};
AGORA_FIELDS(DevicesView, devices, is_on, is_full, site_key, action, form_keys)

/// Nothing where the cooperative sends to no device and the person has none left from before.
std::optional<DevicesView> devices_of(web::Call& call);

std::vector<web::Route> device_routes();

}  // namespace agora::inbox
