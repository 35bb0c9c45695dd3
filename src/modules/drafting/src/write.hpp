#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

namespace agora::drafting {

/// What somebody typed, with the register's answer to it.
struct Writing {
    Version words = {};
    bool was_asked_before = false;  ///< something near it stands in the register
};

/// Whoever is in the group begins one. It names what it goes on from, or says why again, when something near
/// it was asked before.
Result<DraftId> begin(const Acting& acting, const access::Actor& actor,
                      const circles::Standing& standing, Writing writing);
/// A new version after `seen`, unless nothing changed. Refused when somebody saved meanwhile.
Result<Done> save(const Acting& acting, const access::Actor& actor, Seen seen, Writing writing,
                  std::int64_t from_version);

}  // namespace agora::drafting
