#pragma once

#include "agora/base/result.hpp"

namespace agora::exchange {

enum class ExchangeRefusal {
    listing_not_found,
    deal_not_found,
    ring_not_found,
    picture_not_found,
    board_not_found,
    group_not_found,
    code_unknown,
    not_the_owner,
    mode_missing,
    mode_not_allowed,
    category_unknown,
    category_of_other_thing,
    town_missing,
    town_unknown,
    group_unknown,
    place_unknown,
    end_needed,
    too_many_today,
    too_many_open,
    changed_meanwhile,
    not_open,
    open_already,
    own_listing,
    answered_already,
    mode_not_offered,
    answers_not_taken,
    too_many_answers,
    too_many_terms,
    deal_is_over,
    terms_missing,
    own_terms,
    terms_changed,
    agreed_already,
    credits_missing,
    back_missing,
    not_agreed,
    done_already,
    credits_moved,
    ring_is_over,
    ring_answered_already,
    ring_answer_missing,
    member_unknown,
    day_ahead,
    not_the_animator,
    modes_empty,
    pictures_full,
    picture_there_already,
    pictures_too_heavy,
};
RefusalText refusal_text(ExchangeRefusal refusal);

}  // namespace agora::exchange
