#include "refusals.hpp"

namespace agora::work {
namespace {

RefusalText of_words(WorkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WorkRefusal::asks_sex:
            return {"asks_sex", field,
                    tr("“{word}”: the law forbids choosing people for work by their sex or gender. "
                       "Take "
                       "it out, or say here why this work needs it; a moderator decides then.")};
        case WorkRefusal::asks_age:
            return {
                "asks_age", field,
                tr("“{word}”: the law forbids choosing people for work by their age. Take it out, "
                   "or say here why this work needs it; a moderator decides then.")};
        case WorkRefusal::asks_origin:
            return {
                "asks_origin", field,
                tr("“{word}”: the law forbids choosing people for work by their origin. Take it "
                   "out, or say here why this work needs it; a moderator decides then.")};
        case WorkRefusal::asks_belief:
            return {
                "asks_belief", field,
                tr("“{word}”: the law forbids choosing people for work by their belief. Take it "
                   "out, or say here why this work needs it; a moderator decides then.")};
        case WorkRefusal::asks_health:
            return {
                "asks_health", field,
                tr("“{word}”: the law forbids choosing people for work by their health. Take it "
                   "out, or say here why this work needs it; a moderator decides then.")};
        case WorkRefusal::asks_family:
            return {
                "asks_family", field,
                tr("“{word}”: the law forbids choosing people for work by their family. Take it "
                   "out, or say here why this work needs it; a moderator decides then.")};
        default:
            return {};
    }
}

RefusalText of_answers(WorkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WorkRefusal::own_demand:
            return {"own_demand", rule, tr("You posted this yourself.")};
        case WorkRefusal::answered_already:
            return {"answered_already", rule,
                    tr("You answered already, alone or in a team. Withdraw that answer to write "
                       "another one.")};
        case WorkRefusal::takes_no_answers:
            return {"takes_no_answers", rule,
                    tr("It takes no answers any more: it is closed, or its last day has passed.")};
        case WorkRefusal::shares_not_whole:
            return {"shares_not_whole", field,
                    tr("The shares make {sum}: together they must make 100.")};
        case WorkRefusal::share_missing:
            return {"share_missing", field, tr("Say how much of the work, from 1 to 99.")};
        case WorkRefusal::mate_unknown:
            return {"mate_unknown", field,
                    tr("No member who takes messages is called that. Type the name as it stands in "
                       "the directory, or the address of the profile.")};
        case WorkRefusal::mate_not_clear:
            return {
                "mate_not_clear", field,
                tr("Several members are called that: type the address of the profile instead.")};
        case WorkRefusal::mate_twice:
            return {"mate_twice", field, tr("This person is in the team already.")};
        case WorkRefusal::mate_busy:
            return {"mate_busy", field, tr("This person posted it, or answered it already.")};
        case WorkRefusal::team_missing:
            return {"team_missing", field, tr("Name at least one other member.")};
        case WorkRefusal::teams_are_off:
            return {"teams_are_off", rule, tr("Answers by teams are switched off here.")};
        case WorkRefusal::not_asked:
            return {"not_asked", rule, tr("Nobody waits for your yes or no here.")};
        case WorkRefusal::cannot_withdraw:
            return {"cannot_withdraw", rule,
                    tr("It was decided already: write a message instead.")};
        case WorkRefusal::not_chosen:
            return {"not_chosen", rule, tr("A contract follows an answer that was chosen.")};
        case WorkRefusal::concluded_already:
            return {"concluded_already", rule, tr("That is noted already.")};
        case WorkRefusal::not_waiting:
            return {"not_waiting", rule, tr("This answer doesn't wait for a decision any more.")};
        default:
            return of_words(refusal);
    }
}

RefusalText of_desks(WorkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WorkRefusal::not_a_moderator:
            return {"not_a_moderator", forbidden, tr("Moderators decide about this.")};
        case WorkRefusal::not_of_the_committee:
            return {"not_of_the_committee", forbidden,
                    tr("Advisers and the committee follow projects.")};
        case WorkRefusal::decided_already:
            return {"decided_already", rule, tr("Somebody decided about it already.")};
        case WorkRefusal::decides_own:
            return {"decides_own", forbidden,
                    tr("You posted this yourself: another moderator decides about it.")};
        case WorkRefusal::last_day_passed:
            return {"last_day_passed", field,
                    tr("Its last day for answers has passed, so nobody could answer it. Refuse it, "
                       "and ask in the reason for a later day.")};
        case WorkRefusal::reason_missing:
            return {"reason_missing", field, tr("Give the reason: whoever posted it reads it.")};
        case WorkRefusal::flagged_already:
            return {"flagged_already", rule, tr("It is before the committee already.")};
        case WorkRefusal::country_unknown:
            return {"country_unknown", field, tr("Choose one of the list.")};
        case WorkRefusal::amount_missing:
            return {"amount_missing", field, tr("Write an amount above zero.")};
        case WorkRefusal::floor_not_found:
            return {"floor_not_found", not_found, tr("There is no such amount.")};
        default:
            return of_answers(refusal);
    }
}

RefusalText of_form(WorkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WorkRefusal::commune_unknown:
            return {"commune_unknown", field,
                    tr("We don't know this town: write a commune or its postcode.")};
        case WorkRefusal::place_missing:
            return {"place_missing", field,
                    tr("Say where, or tick that it can be done from afar.")};
        case WorkRefusal::group_unknown:
            return {"group_unknown", field, tr("Choose a group that you are in.")};
        case WorkRefusal::ends_before_start:
            return {"ends_before_start", field, tr("It ends before it begins.")};
        case WorkRefusal::expires_too_soon:
            return {"expires_too_soon", field, tr("That day has passed: choose one to come.")};
        case WorkRefusal::expires_too_late:
            return {"expires_too_late", field,
                    tr("At most 90 days ahead: you can make it longer later.")};
        case WorkRefusal::budget_missing:
            return {"budget_missing", field, tr("Write an amount, or choose “to agree together”.")};
        case WorkRefusal::budget_upside_down:
            return {"budget_upside_down", field, tr("This is less than the first amount.")};
        case WorkRefusal::too_many_skills:
            return {"too_many_skills", field, tr("At most twelve: name what matters most.")};
        default:
            return of_desks(refusal);
    }
}

}  // namespace

RefusalText refusal_text(WorkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WorkRefusal::demand_not_found:
            return {"demand_not_found", not_found, tr("This isn't here, or not any more.")};
        case WorkRefusal::answer_not_found:
            return {"answer_not_found", not_found, tr("There is no such answer.")};
        case WorkRefusal::link_unknown:
            return {
                "link_unknown", not_found,
                tr("This link is not one of ours, or too old. Look for the newest mail, or post "
                   "again.")};
        case WorkRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case WorkRefusal::not_the_poster:
            return {"not_the_poster", forbidden, tr("Only whoever posted it can do that.")};
        case WorkRefusal::too_many_posted:
            return {"too_many_posted", too_many,
                    tr("You posted ten things in one day. Go on tomorrow.")};
        case WorkRefusal::too_many_from_you:
            return {"too_many_from_you", too_many,
                    tr("Much was posted from your address or network today. Try again tomorrow.")};
        case WorkRefusal::too_many_answers:
            return {"too_many_answers", too_many,
                    tr("You wrote thirty answers in one day. Go on tomorrow.")};
        case WorkRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case WorkRefusal::closed_already:
            return {"closed_already", rule, tr("It is closed already.")};
        case WorkRefusal::no_longer_open:
            return {"no_longer_open", rule, tr("It isn't open any more.")};
        case WorkRefusal::open_already:
            return {"open_already", rule, tr("It is published: close it instead.")};
        case WorkRefusal::not_confirmed:
            return {"not_confirmed", rule,
                    tr("It isn't confirmed: if you do nothing, it is erased within two days.")};
        default:
            return of_form(refusal);
    }
}

WorkRefusal refusal_of(Asked asked) {
    switch (asked) {
        case Asked::nothing:
        case Asked::sex:
            return WorkRefusal::asks_sex;
        case Asked::age:
            return WorkRefusal::asks_age;
        case Asked::origin:
            return WorkRefusal::asks_origin;
        case Asked::belief:
            return WorkRefusal::asks_belief;
        case Asked::health:
            return WorkRefusal::asks_health;
        case Asked::family:
            return WorkRefusal::asks_family;
    }
    return WorkRefusal::asks_sex;
}

}  // namespace agora::work
