#pragma once

#include "agora/base/result.hpp"

namespace agora::fairs {

enum class StandRefusal {
    fair_not_found,
    stand_not_found,
    booking_not_found,
    not_its_organiser,
    stand_last_day_wrong,
    too_many_stands,
    stand_is_booked,
    booking_closed,
    tables_wrong,
    too_few_tables_left,
    show_words_wrong,
};
RefusalText refusal_text(StandRefusal refusal);

}  // namespace agora::fairs
