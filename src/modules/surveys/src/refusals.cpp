#include "refusals.hpp"

namespace agora::surveys {
namespace {

using enum RefusalKind;

RefusalText of_making(SurveyRefusal refusal) {
    switch (refusal) {
        case SurveyRefusal::not_its_keeper:
            return {"not_its_keeper", forbidden, tr("Only who looks after this survey does this.")};
        case SurveyRefusal::may_make_none:
            return {"may_make_none", forbidden,
                    tr("Surveys are made by the board and the team, and by animators for their "
                       "own group.")};
        case SurveyRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case SurveyRefusal::published_already:
            return {"published_already", rule,
                    tr("People answer it already, so its questions stay. Copy it to ask others.")};
        case SurveyRefusal::not_ready:
            return {"not_ready", rule, tr("The list of checks shows what is still missing.")};
        case SurveyRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We don't know a town, province, region or country of that name.")};
        case SurveyRefusal::place_missing:
            return {"place_missing", field, tr("Say which area.")};
        case SurveyRefusal::day_not_ahead:
            return {"day_not_ahead", field, tr("Choose a day from tomorrow on.")};
        case SurveyRefusal::pilot_ends_too_late:
            return {"pilot_ends_too_late", field,
                    tr("The pilot ends before the survey does, and after today.")};
        case SurveyRefusal::too_many_drafts:
            return {"too_many_drafts", too_many,
                    tr("You have 20 drafts. Publish one, or throw one away.")};
        case SurveyRefusal::no_such_cycle:
            return {"no_such_cycle", field, tr("The group did not exist in that year.")};
        case SurveyRefusal::cycle_asked_already:
            return {"cycle_asked_already", field,
                    tr("There is a self-evaluation of that year already.")};
        default:
            return {};
    }
}

RefusalText of_questions(SurveyRefusal refusal) {
    switch (refusal) {
        case SurveyRefusal::question_not_found:
            return {"question_not_found", not_found, tr("There is no such question.")};
        case SurveyRefusal::too_many_questions:
            return {"too_many_questions", rule, tr("A survey has at most 60 questions.")};
        case SurveyRefusal::too_many_options:
            return {"too_many_options", field,
                    tr("A question of this kind has at most {most} lines here.")};
        case SurveyRefusal::lines_do_not_match:
            return {"lines_do_not_match", field,
                    tr("Write as many lines as in the other languages, in the same order, or "
                       "leave it empty for now.")};
        case SurveyRefusal::condition_looks_forward:
            return {"condition_looks_forward", field,
                    tr("A question can only depend on one that stands before it.")};
        case SurveyRefusal::condition_fits_never:
            return {"condition_fits_never", field,
                    tr("No answer to that question is this. Choose one of its options, or a value "
                       "within its range.")};
        case SurveyRefusal::others_depend_on_it:
            return {"others_depend_on_it", rule,
                    tr("Another question depends on this one. Change that one first.")};
        case SurveyRefusal::no_room_to_move:
            return {"no_room_to_move", rule,
                    tr("It can't move there: it stands at the end, or a question that belongs to "
                       "it is in the way.")};
        default:
            return of_making(refusal);
    }
}

RefusalText of_running(SurveyRefusal refusal) {
    switch (refusal) {
        case SurveyRefusal::not_for_you:
            return {"not_for_you", forbidden, tr("This survey is for other members.")};
        case SurveyRefusal::answered_already:
            return {"answered_already", rule,
                    tr("You have answered this already. Thank you. Nobody can find your answers "
                       "again, so they can't be changed.")};
        case SurveyRefusal::takes_no_answers:
            return {"takes_no_answers", rule, tr("This survey takes no answers now.")};
        case SurveyRefusal::too_many_chosen:
            return {"too_many_chosen", field, tr("Choose at most {most}.")};
        case SurveyRefusal::place_left_open:
            return {"place_left_open", field, tr("Give this a place too, or none to any.")};
        case SurveyRefusal::place_given_twice:
            return {"place_given_twice", field,
                    tr("Place {place} is given twice. Give each its own.")};
        case SurveyRefusal::text_missing:
            return {"text_missing", field, tr("Fill in this field.")};
        case SurveyRefusal::cannot_open_yet:
            return {"cannot_open_yet", rule, tr("Only a survey whose pilot is over opens.")};
        case SurveyRefusal::cannot_close:
            return {"cannot_close", rule, tr("Only a survey that runs can be ended.")};
        case SurveyRefusal::reminded_enough:
            return {"reminded_enough", rule, tr("People are reminded twice at most.")};
        case SurveyRefusal::reminded_lately:
            return {"reminded_lately", rule,
                    tr("Leave three days between the invitation, a reminder and the next.")};
        case SurveyRefusal::nobody_to_remind:
            return {"nobody_to_remind", rule, tr("Everybody who was invited has answered.")};
        case SurveyRefusal::results_not_yet:
            return {"results_not_yet", rule,
                    tr("Results show when the survey has ended, so that nobody's answers can be "
                       "read from how they grow.")};
        case SurveyRefusal::too_few_answers:
            return {"too_few_answers", rule,
                    tr("Fewer than five people answered, so nothing of it is told.")};
        case SurveyRefusal::too_few_rows:
            return {"too_few_rows", rule,
                    tr("Whole answers side by side would tell too much of few people: they are "
                       "given from twenty answers on.")};
        default:
            return of_questions(refusal);
    }
}

}  // namespace

RefusalText refusal_text(SurveyRefusal refusal) {
    switch (refusal) {
        case SurveyRefusal::survey_not_found:
            return {"survey_not_found", not_found, tr("There is no such survey.")};
        case SurveyRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case SurveyRefusal::group_has_ended:
            return {"group_has_ended", rule, tr("This group has ended.")};
        case SurveyRefusal::not_a_text_question:
            return {"not_a_text_question", not_found, tr("This question has no texts to read.")};
        case SurveyRefusal::coded_by_two_others:
            return {"coded_by_two_others", forbidden, tr("Two others code these texts already.")};
        case SurveyRefusal::coding_has_begun:
            return {"coding_has_begun", rule,
                    tr("Somebody codes with these codes already, so they stay.")};
        case SurveyRefusal::coding_is_finished:
            return {"coding_is_finished", rule, tr("You have handed in your codes.")};
        case SurveyRefusal::not_all_coded:
            return {"not_all_coded", rule, tr("Some texts have no code yet.")};
        case SurveyRefusal::code_unknown:
            return {"code_unknown", field, tr("There is no such code.")};
        case SurveyRefusal::text_not_found:
            return {"text_not_found", not_found, tr("There is no such text.")};
        case SurveyRefusal::not_to_be_quoted:
            return {"not_to_be_quoted", forbidden,
                    tr("Whoever wrote this did not allow it to be quoted.")};
        default:
            return of_running(refusal);
    }
}

}  // namespace agora::surveys
