#pragma once

#include "agora/members/picture_objection.hpp"

#include <string>

namespace agora::members {

/// "/members/12", where the pictures of this member are shown.
std::string path_of(AccountId member);

/// The portrait and the examples of work, as pictures that one can object to.
PictureWall own_wall();

}  // namespace agora::members
