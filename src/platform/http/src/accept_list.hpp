#pragma once

#include <functional>
#include <string_view>

namespace agora::http {

/// Visits "name;q=0.5, other" in order: lower-case name and q in thousandths (1000 when absent,
/// 0 when it cannot be read).
void for_each_accepted(std::string_view list,
                       const std::function<void(std::string_view name, int thousandths)>& visit);

}  // namespace agora::http
