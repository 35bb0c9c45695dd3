#pragma once

#include <string>
#include <string_view>

namespace agora::accounts {

/// "Firefox · Linux" of the header User-Agent: the family of browser and system, nothing finer;
/// empty when neither is known.
std::string device_of(std::string_view user_agent);

}  // namespace agora::accounts
