#pragma once

#include "agora/base/result.hpp"

namespace agora::pictures {

enum class AlbumRefusal {
    event_not_found,
    picture_not_found,
    no_photos_here,
    event_not_announced,
    only_who_was_there,
    picture_there_already,
    album_full,
    too_many_of_yours,
    too_much_of_yours,
    not_yours_to_remove,
};
RefusalText refusal_text(AlbumRefusal refusal);

}  // namespace agora::pictures
