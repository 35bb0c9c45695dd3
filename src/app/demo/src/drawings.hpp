#pragma once

#include "canvas.hpp"
#include "dice.hpp"

namespace agora::demo {

/// Somebody who does not exist: head, hair and shoulders of touching circles, in the cooperative's colours.
Canvas draw_portrait(Dice& dice);
/// A piece of work: tiles of circles, arcs and bars, four to three.
Canvas draw_work(Dice& dice);

}  // namespace agora::demo
