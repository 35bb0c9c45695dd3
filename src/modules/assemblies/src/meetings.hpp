#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>

// A meeting before anybody is convened to it.
namespace agora::assemblies {

/// A draft, which only who keeps meetings sees.
Result<MeetingId> make_meeting(const Acting& acting, const Body& body, Meeting meeting);
/// Time, place, title and who sees it, while it is a draft. After that only place and video, which
/// whoever is convened is told.
Result<Done> change_meeting(const Acting& acting, const Seen& seen, Meeting meeting);
/// The summaries in plain words, from the moment it was held on. `before`: the digest of those that the
/// writer saw.
Result<Done> summarise(const Acting& acting, const Seen& seen, const Meeting& summaries,
                       std::string_view before);
/// Empty when there are none.
std::string digest_of_summaries(const Meeting& meeting);

}  // namespace agora::assemblies
