#pragma once

#include "agora/base/result.hpp"

namespace agora::surveys {

enum class SurveyRefusal {
    survey_not_found,
    group_not_found,
    group_has_ended,
    not_its_keeper,
    may_make_none,
    changed_meanwhile,
    published_already,
    not_ready,
    place_unknown,
    place_missing,
    day_not_ahead,
    pilot_ends_too_late,
    too_many_drafts,
    too_many_questions,
    too_many_options,
    lines_do_not_match,
    question_not_found,
    condition_looks_forward,
    condition_fits_never,
    others_depend_on_it,
    no_room_to_move,
    not_for_you,
    answered_already,
    takes_no_answers,
    too_many_chosen,
    place_left_open,
    place_given_twice,
    text_missing,
    cannot_open_yet,
    cannot_close,
    reminded_enough,
    reminded_lately,
    nobody_to_remind,
    results_not_yet,
    too_few_answers,
    too_few_rows,
    not_a_text_question,
    coded_by_two_others,
    coding_has_begun,
    coding_is_finished,
    not_all_coded,
    code_unknown,
    text_not_found,
    not_to_be_quoted,
    no_such_cycle,
    cycle_asked_already,
};
RefusalText refusal_text(SurveyRefusal refusal);

}  // namespace agora::surveys
