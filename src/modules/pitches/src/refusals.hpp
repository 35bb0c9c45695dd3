#pragma once

#include "agora/base/result.hpp"

namespace agora::pitches {

enum class PitchRefusal {
    meeting_not_found,
    pitch_not_found,
    booking_closed,
    all_taken,
    one_pitch_each,
    hidden_before,
    fewer_than_booked,
    only_who_comes_helps,
    own_pitch,
    helping_closed,
    help_words_too_long,
    not_its_organiser,
    not_yours,
    not_in_it,
};
RefusalText refusal_text(PitchRefusal refusal);

}  // namespace agora::pitches
