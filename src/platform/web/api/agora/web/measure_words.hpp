#pragma once

#include <string_view>

namespace agora::web {

/// For AuditWords::say: what {measure}, a Moderation, means for whoever would read the thing; tr().
std::string_view say_measure(std::string_view word, std::string_view value);

}  // namespace agora::web
