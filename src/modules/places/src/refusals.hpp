#pragma once

#include "agora/base/result.hpp"

namespace agora::places {

enum class PlaceRefusal {
    place_not_found,
    version_not_found,
    line_not_found,
    only_editors,
    commune_missing,
    commune_unknown,
    position_malformed,
    position_far,
    website_malformed,
    too_many_lines,
    changed_meanwhile,
    nothing_changed,
    confirmed_already,
    own_version,
    closed,
    not_closed,
    reason_missing,
    near_ones_exist,
    too_many_wishes,
    words_missing,
    not_a_partner,
    figure_not_found,
    territory_unknown,
    claimed_already,
    claim_not_found,
    space_not_found,
    booking_not_found,
    not_your_place,
    not_your_booking,
    may_not_book,
    ends_before_start,
    too_long,
    begun,
    too_far_ahead,
    not_open_then,
    taken_then,
    too_many_bookings,
    booking_over,
    translation_same_language,
    translation_empty,
    picture_not_found,
    picture_there_already,
    pictures_full,
    too_many_pictures_of_yours,
    pictures_too_heavy,
    not_your_picture,
};
RefusalText refusal_text(PlaceRefusal refusal);

}  // namespace agora::places
