#pragma once

#include "acting.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "tip_store.hpp"

#include <string_view>

// What followers and those who knew more are told: each thing once, as their choices of mail say.
namespace agora::recommendations {

/// Everybody who follows the recommendation, by a job.
void tell_followers(db::WriteTx& tx, ActId act, Instant now);
jobs::Kind telling(web::Services& services);
/// Everybody who follows it and was told of the act, by a job.
void tell_of_withdrawal(db::WriteTx& tx, ActId act, Instant now);
jobs::Kind telling_of_withdrawals(web::Services& services);

/// The answer of the editors; nobody for a visitor.
void tell_thanks(const Acting& acting, const Tip& tip, std::string_view slug);
/// Comes whatever the person chose: the reason stands nowhere else.
void tell_declined(const Acting& acting, const Tip& tip, std::string_view slug,
                   std::string_view reason);

}  // namespace agora::recommendations
