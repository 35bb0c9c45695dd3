#pragma once

#include "agora/web/module.hpp"

#include <string_view>
#include <vector>

namespace agora::inbox {

inline constexpr std::string_view kPushWanted = "inbox.push";
inline constexpr std::string_view kPushContact = "inbox.push_contact";

std::vector<web::Setting> push_settings();

}  // namespace agora::inbox
