#pragma once

#include "agora/base/language.hpp"
#include "agora/demo/gallery.hpp"
#include "dice.hpp"

namespace agora::demo {

/// A portrait for most, pictures of work for some; who sees them is decided with the other fields.
void give_pictures(members::Profile& profile, const Gallery& gallery, Language language,
                   Dice& dice);

}  // namespace agora::demo
