#pragma once

#include "acting.hpp"
#include "sight.hpp"

namespace agora::wishes {

/// Gives its slug, made from the name; of the tool only what is typed counts.
Result<std::string> make_tool(const Acting& acting, const access::Actor& actor, Tool tool);
/// `seen`: the version that the writer began from.
Result<Done> change_tool(const Acting& acting, const access::Actor& actor, Tool tool,
                         std::int64_t seen);

}  // namespace agora::wishes
