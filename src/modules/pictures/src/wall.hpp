#pragma once

#include "agora/members/picture_objection.hpp"

namespace agora::pictures {

/// Pictures of events, as pictures that one can object to; only moderators decide.
members::PictureWall event_wall();

}  // namespace agora::pictures
