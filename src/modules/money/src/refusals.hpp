#pragma once

#include "agora/base/result.hpp"

namespace agora::money {

enum class MoneyRefusal {
    figure_not_found,
    document_not_found,
    question_not_found,
    not_the_keeper,
    year_out_of_range,
    value_malformed,
    value_missing,
    value_and_not_known,
    reason_missing,
    nothing_changes,
    changed_meanwhile,
    name_taken,
    too_many_figures,
    figures_are_there,
    document_unknown,
    document_taken_away,
    choose_file_again,
    file_missing,
    nothing_to_import,
    import_too_large,
    plan_has_changed,
    subject_unknown,
    too_many_questions,
    question_is_answered,
    own_question,
    asked_already,
    not_asked,
    not_the_asker,
};
RefusalText refusal_text(MoneyRefusal refusal);

}  // namespace agora::money
