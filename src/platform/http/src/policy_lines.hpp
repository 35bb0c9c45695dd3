#pragma once

#include "agora/http/security_headers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

struct PolicyLine {
    std::string_view name;
    std::string value;
};

/// The lines that every answer has unless it brings its own.
std::vector<PolicyLine> policy_lines(const SecurityPolicy& policy, Transport transport);

}  // namespace agora::http
