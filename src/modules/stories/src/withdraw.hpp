#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/stories/story.hpp"

#include <span>

// What ends: a story, a consent, what others took over.
namespace agora::stories {

/// In one act: words, video, picture and translations are gone, consents end, whoever took it over is told.
void withdraw(const Acting& acting, const Story& story);

/// An account closes: all its stories are withdrawn before its rows go.
void withdraw_all_of(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     AccountId account);

/// Whoever took it over for a use that is not among these is told to stop.
void stop_takings(const Acting& acting, StoryId story, std::span<const Use> allowed);

/// Somebody takes it over for a newsletter or the press; only for what its teller agreed to.
Result<Done> take_over(const Acting& acting, const Story& story, Use purpose,
                       const std::string& place, const std::string& title);
/// Whoever took it over says that it has stopped.
Result<Done> confirm_stop(const Acting& acting, TakingId taking);

}  // namespace agora::stories
