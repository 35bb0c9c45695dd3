#pragma once

#include "acting.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/wishes/wish.hpp"

#include <vector>

// What supporters are told, by jobs: each step and each release once.
namespace agora::wishes {

void tell_of_step(db::WriteTx& tx, StepId step, Instant now);
/// Of its newest step, whoever was left out because the wish was hidden.
void tell_again(db::WriteTx& tx, WishId wish, Instant now);
/// Once for all that it fulfilled.
void tell_of_release(db::WriteTx& tx, ReleaseId release, Instant now);

std::vector<jobs::Kind> telling(web::Services& services);

}  // namespace agora::wishes
