#pragma once

#include "agora/members/picture_objection.hpp"

namespace agora::forum {

/// Pictures of texts, as pictures that one can object to; only moderators decide.
members::PictureWall post_wall();

}  // namespace agora::forum
