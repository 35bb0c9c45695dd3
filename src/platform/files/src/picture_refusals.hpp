#pragma once

#include "agora/files/pictures.hpp"
#include "agora/picture/outcome.hpp"

namespace agora::files {

PictureRefusal refusal_for(picture::Reason reason);

}  // namespace agora::files
