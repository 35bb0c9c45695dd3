#pragma once

#include "agora/base/instant.hpp"

#include <string>

namespace agora::mail {

/// As RFC 5322 section 3.3 writes it, in UTC: Fri, 20 Nov 2026 22:45:00 +0000.
std::string date_text(Instant at);

}  // namespace agora::mail
