#pragma once

#include "agora/base/language.hpp"
#include "agora/web/services.hpp"

#include <cstdint>
#include <string>

namespace agora::credits {

/// "12 credits", with the name that the cooperative gave them (settings `credits.one_nl` …).
std::string credits_text(const web::Services& services, Language language, std::int64_t amount);

}  // namespace agora::credits
