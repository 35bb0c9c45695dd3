#pragma once

#include "register.hpp"

#include "agora/access/actor.hpp"

#include <string_view>
#include <vector>

namespace agora::wishes {

void start_synonyms(web::Services& services);

/// Wishes that come near this text, in whatever of the three languages: at most six, the best first, as
/// far as this person may see them. A duplicate gives the wish in which it goes on.
std::vector<const Entry*> near_wishes(const web::Services& services, const access::Actor& actor,
                                      const Register& all, std::string_view text);

}  // namespace agora::wishes
