#pragma once

#include "agora/access/actor.hpp"

namespace agora::stories {

/// Accepts and declines stories, writes down what members tell, keeps the text of the consent.
extern const access::Permission kEditStories;
/// Takes a story over for a newsletter or the press.
extern const access::Permission kTakeStories;

}  // namespace agora::stories
