#pragma once

#include "acting.hpp"
#include "agora/stories/story.hpp"

#include <string>

// The mails of this module, each in the reader's language.
namespace agora::stories {

/// What the inbox calls a story.
std::string about_of(StoryId story);

/// Somebody wrote down what this member told: is it right so?
void mail_asking_yes(const Acting& acting, const Story& story);
void mail_decision(const Acting& acting, const Story& story);
/// The consent ends soon: once.
void mail_ending(const Acting& acting, const Story& story);
/// To who took it over for a newsletter or the press.
void mail_stop(const Acting& acting, const Taking& taking);

}  // namespace agora::stories
