#pragma once

#include "agora/access/actor.hpp"
#include "agora/reports/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::reports {

/// Deciding on reports, in the whole cooperative or in the scope of what is reported.
extern const access::Permission kDecideReports;
/// Reading and deciding what was reported in confidence.
extern const access::Permission kReadInConfidence;
/// Either of the two: who has a queue at all.
extern const access::Permission kHasQueue;

bool may_decide(const access::Actor& actor, const Report& report);
/// Whoever made the thing sees a decision about it; of a report in confidence only one that changes
/// something.
bool author_may_see(const Report& report);

/// "country:be office:12" and back.
std::string scopes_text(const std::vector<access::Scope>& scopes);
std::vector<access::Scope> scopes_of(std::string_view text);

}  // namespace agora::reports
