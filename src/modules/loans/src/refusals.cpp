#include "refusals.hpp"

namespace agora::loans {
namespace {

RefusalText of_things(LoanRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LoanRefusal::thing_not_found:
            return {"thing_not_found", not_found, tr("There is no such thing to borrow.")};
        case LoanRefusal::picture_not_found:
            return {"picture_not_found", not_found, tr("There is no such picture.")};
        case LoanRefusal::not_the_lender:
            return {"not_the_lender", forbidden, tr("Only who lends it can do that.")};
        case LoanRefusal::circle_unknown:
            return {"circle_unknown", field, tr("Choose one of the list.")};
        case LoanRefusal::commune_unknown:
            return {"commune_unknown", field,
                    tr("No town is called that. Try its name or its postcode.")};
        case LoanRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("No place in that town is called that in Places and rooms. Leave it empty, "
                       "or add the place there first.")};
        case LoanRefusal::skill_unknown:
            return {"skill_unknown", field,
                    tr("No skill is called that. Type it as profiles do, such as “welding”.")};
        case LoanRefusal::too_many_things:
            return {"too_many_things", too_many,
                    tr("You offered twenty things today. Go on tomorrow.")};
        case LoanRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed it meanwhile. What you typed still stands here: look at "
                       "the page, then save again.")};
        case LoanRefusal::lent_at_the_moment:
            return {"lent_at_the_moment", rule,
                    tr("Somebody has it or reserved it. Cancel what is reserved, or wait until it "
                       "is back.")};
        case LoanRefusal::pictures_full:
            return {"pictures_full", field,
                    tr("There are six pictures of it already. Remove one first.")};
        case LoanRefusal::picture_there_already:
            return {"picture_there_already", field, tr("This picture is there already.")};
        case LoanRefusal::pictures_too_heavy:
            return {"pictures_too_heavy", field,
                    tr("Your pictures of things take all the room there is. Remove some first.")};
        default:
            return {};
    }
}

RefusalText of_records(LoanRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LoanRefusal::too_early:
            return {"too_early", rule,
                    tr("It is reserved for a later day: it can be handed over from the day before "
                       "on.")};
        case LoanRefusal::not_reserved:
            return {"not_reserved", rule,
                    tr("It is not reserved, so there is nothing to hand "
                       "over.")};
        case LoanRefusal::not_lent:
            return {"not_lent", rule, tr("It is not lent, so there is nothing to give back.")};
        case LoanRefusal::borrower_has_overdue:
            return {"borrower_has_overdue", rule,
                    tr("Who borrows it still has another thing that should be back. That comes "
                       "first.")};
        case LoanRefusal::not_back_yet:
            return {"not_back_yet", rule,
                    tr("Somebody else still has it, as far as is written down. Who lends it says "
                       "first that it is back.")};
        case LoanRefusal::written_meanwhile:
            return {"written_meanwhile", rule,
                    tr("Something else was written down meanwhile. Look at the page, then say "
                       "yes.")};
        case LoanRefusal::nothing_to_confirm:
            return {"nothing_to_confirm", rule,
                    tr("There is nothing here that waits for your yes.")};
        case LoanRefusal::nothing_to_dispute:
            return {"nothing_to_dispute", rule,
                    tr("That can be said while it is lent, and until a month after it came back.")};
        case LoanRefusal::not_disputed:
            return {"not_disputed", rule,
                    tr("Nobody says that something is wrong, so there is "
                       "nothing to settle.")};
        case LoanRefusal::words_missing:
            return {"words_missing", field, tr("Write in a sentence how it is.")};
        case LoanRefusal::picture_words_missing:
            return {"picture_words_missing", field,
                    tr("Say in one sentence what the picture shows, for who cannot see it.")};
        case LoanRefusal::picture_people_missing:
            return {"picture_people_missing", field, tr("Say whether people are in the picture.")};
        case LoanRefusal::too_many_records:
            return {"too_many_records", too_many,
                    tr("There are fifty notes about this loan already. Ring each other up.")};
        case LoanRefusal::not_over_yet:
            return {"not_over_yet", rule, tr("That can be said when it is back.")};
        default:
            return of_things(refusal);
    }
}

RefusalText of_extensions(LoanRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LoanRefusal::not_to_extend:
            return {"not_to_extend", rule, tr("Only what is reserved or lent can be kept longer.")};
        case LoanRefusal::extension_asked_already:
            return {"extension_asked_already", rule,
                    tr("You asked already. Wait for the answer, or take your question back "
                       "first.")};
        case LoanRefusal::extension_not_asked:
            return {"extension_not_asked", rule, tr("Nobody asks to keep it longer.")};
        case LoanRefusal::others_wait:
            return {"others_wait", rule,
                    tr("Others wait for it, so it goes back on the day that was agreed.")};
        case LoanRefusal::not_longer:
            return {"not_longer", field,
                    tr("You have it until that day already. Choose a later "
                       "one.")};
        case LoanRefusal::longer_than_extended:
            return {"longer_than_extended", field,
                    tr("It can be kept for {days} days more at most. You can ask again "
                       "later.")};
        case LoanRefusal::reserved_after:
            return {"reserved_after", field,
                    tr("Somebody has it from {first} to {last}. Choose a day before "
                       "that.")};
        default:
            return of_records(refusal);
    }
}

RefusalText of_days(LoanRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LoanRefusal::not_lent_to_them:
            return {"not_lent_to_them", rule, tr("It can't be lent to you at the moment.")};
        case LoanRefusal::ends_before_start:
            return {"ends_before_start", field, tr("The last day lies before the first one.")};
        case LoanRefusal::day_past:
            return {"day_past", field, tr("That day is over. Choose today or a later day.")};
        case LoanRefusal::day_too_far:
            return {"day_too_far", field, tr("Choose a day within a year.")};
        case LoanRefusal::longer_than_lent:
            return {"longer_than_lent", field, tr("It is lent for {days} days at most.")};
        case LoanRefusal::slot_missing:
            return {"slot_missing", field, tr("Choose when you pick it up on the first day.")};
        case LoanRefusal::slot_on_other_day:
            return {"slot_on_other_day", field,
                    tr("The first day is another weekday. Choose a moment on that day, or another "
                       "first day.")};
        case LoanRefusal::taken_then:
            return {"taken_then", field,
                    tr("It is taken from {first} to {last}. Choose other days, or wait in the "
                       "queue.")};
        case LoanRefusal::kept_for_another:
            return {"kept_for_another", field,
                    tr("It is kept until {last} for who waited longest. Choose a later day, or "
                       "wait in the queue.")};
        default:
            return of_extensions(refusal);
    }
}

}  // namespace

RefusalText refusal_text(LoanRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LoanRefusal::loan_not_found:
            return {"loan_not_found", not_found, tr("There is no such loan of yours.")};
        case LoanRefusal::not_the_borrower:
            return {"not_the_borrower", forbidden, tr("Only who borrows it can do that.")};
        case LoanRefusal::not_a_carer:
            return {"not_a_carer", forbidden, tr("Moderators and administrators can do that.")};
        case LoanRefusal::not_offered:
            return {"not_offered", rule, tr("It is not lent at the moment.")};
        case LoanRefusal::own_thing:
            return {"own_thing", rule, tr("You lend it yourself.")};
        case LoanRefusal::not_in_the_group:
            return {"not_in_the_group", forbidden,
                    tr("It is lent to members of one group. Join the group first.")};
        case LoanRefusal::has_something_overdue:
            return {"has_something_overdue", rule,
                    tr("Something that you borrowed should be back already. Bring it back first, "
                       "then borrow this.")};
        case LoanRefusal::too_many_loans:
            return {"too_many_loans", too_many,
                    tr("You reserved as many things as one can at once. Give one back, or cancel "
                       "one.")};
        case LoanRefusal::waits_already:
            return {"waits_already", rule, tr("You wait for it already.")};
        case LoanRefusal::free_now:
            return {"free_now", rule, tr("It is free now: reserve it.")};
        case LoanRefusal::does_not_wait:
            return {"does_not_wait", rule, tr("You don't wait for it.")};
        case LoanRefusal::queue_full:
            return {"queue_full", rule, tr("Thirty people wait for it already.")};
        case LoanRefusal::answered_already:
            return {"answered_already", rule, tr("That is answered already.")};
        case LoanRefusal::not_to_cancel:
            return {"not_to_cancel", rule,
                    tr("It is handed over or over already, so there is nothing to cancel.")};
        default:
            return of_days(refusal);
    }
}

}  // namespace agora::loans
