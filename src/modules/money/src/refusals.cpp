#include "refusals.hpp"

namespace agora::money {
namespace {

RefusalText of_figures(MoneyRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MoneyRefusal::year_out_of_range:
            return {"year_out_of_range", field, tr("Write a year from 1950 to this one.")};
        case MoneyRefusal::value_malformed:
            return {"value_malformed", field,
                    tr("Write a number, such as 1 250 000 or 1.250.000,50.")};
        case MoneyRefusal::value_missing:
            return {"value_missing", field,
                    tr("Write the value, or tick that it is not known. 0 is a value.")};
        case MoneyRefusal::value_and_not_known:
            return {"value_and_not_known", field,
                    tr("There is a value, and it is ticked that it is not known. Choose one.")};
        case MoneyRefusal::reason_missing:
            return {"reason_missing", field,
                    tr("This corrects what stood there before: say why, everybody reads it.")};
        case MoneyRefusal::nothing_changes:
            return {"nothing_changes", rule, tr("That already stands there. Nothing was changed.")};
        case MoneyRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case MoneyRefusal::name_taken:
            return {"name_taken", field, tr("Another figure is called that.")};
        case MoneyRefusal::too_many_figures:
            return {"too_many_figures", rule,
                    tr("There are forty figures already. More than that nobody reads.")};
        case MoneyRefusal::figures_are_there:
            return {"figures_are_there", rule, tr("There are figures already.")};
        case MoneyRefusal::nothing_to_import:
            return {"nothing_to_import", field, tr("Choose a file, or paste its lines here.")};
        case MoneyRefusal::import_too_large:
            return {"import_too_large", field,
                    tr("That is more than 2,000 lines or 200 kilobytes. Send it in parts.")};
        case MoneyRefusal::plan_has_changed:
            return {"plan_has_changed", rule,
                    tr("The figures were changed meanwhile. These are the differences now: look "
                       "again, then take them over.")};
        default:
            return {};
    }
}

RefusalText of_questions(MoneyRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MoneyRefusal::subject_unknown:
            return {"subject_unknown", field, tr("Choose one of the list.")};
        case MoneyRefusal::too_many_questions:
            return {"too_many_questions", too_many,
                    tr("Ten questions of yours wait for an answer already. Ask again when one is "
                       "answered.")};
        case MoneyRefusal::question_is_answered:
            return {"question_is_answered", rule, tr("It is answered already.")};
        case MoneyRefusal::own_question:
            return {"own_question", rule, tr("You asked it yourself.")};
        case MoneyRefusal::asked_already:
            return {"asked_already", rule, tr("You are told of the answer already.")};
        case MoneyRefusal::not_asked:
            return {"not_asked", rule, tr("You did not ask to be told.")};
        case MoneyRefusal::not_the_asker:
            return {"not_the_asker", forbidden, tr("Only whoever asked it can take it back.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(MoneyRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MoneyRefusal::figure_not_found:
            return {"figure_not_found", not_found, tr("There is no such figure.")};
        case MoneyRefusal::document_not_found:
            return {"document_not_found", not_found, tr("There is no such document.")};
        case MoneyRefusal::question_not_found:
            return {"question_not_found", not_found, tr("There is no such question.")};
        case MoneyRefusal::not_the_keeper:
            return {"not_the_keeper", forbidden,
                    tr("The board and the administrators keep the figures.")};
        case MoneyRefusal::document_unknown:
            return {"document_unknown", field, tr("Choose one of the list.")};
        case MoneyRefusal::document_taken_away:
            return {"document_taken_away", rule, tr("This document was taken away already.")};
        case MoneyRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("Choose the file again: a browser forgets it when something else is "
                       "wrong.")};
        case MoneyRefusal::file_missing:
            return {"file_missing", field, tr("Choose a file first.")};
        default:
            break;
    }
    const RefusalText text = of_figures(refusal);
    return text.name.empty() ? of_questions(refusal) : text;
}

}  // namespace agora::money
