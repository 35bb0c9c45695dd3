#pragma once

#include "agora/pictures/picture.hpp"

#include <string_view>

namespace agora::pictures {

struct PictureAdded {
    static constexpr std::string_view kName = "pictures.added";
    EventId event;
    PictureId picture;
};
AGORA_FIELDS(PictureAdded, event, picture)

/// By who put it there, or who organises the event; what moderators decide is members.picture_decided.
struct PictureTakenAway {
    static constexpr std::string_view kName = "pictures.taken_away";
    EventId event;
    PictureId picture;
};
AGORA_FIELDS(PictureTakenAway, event, picture)

}  // namespace agora::pictures
