#include "refusals.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using enum RefusalKind;
using R = AmbassadorRefusal;

struct Row {
    AmbassadorRefusal refusal;
    RefusalText text;
};

constexpr std::array kRows{
    Row{R::sheet_not_found, {"sheet_not_found", not_found, tr("There is no such application.")}},
    Row{R::no_own_sheet, {"no_own_sheet", rule, tr("You have no identification sheet yet.")}},
    Row{R::motivation_or_video,
        {"motivation_or_video", field, tr("Tell why in writing, or in a short film.")}},
    Row{R::transcript_missing,
        {"transcript_missing", field,
         tr("Write what is said in the film, for who cannot hear or see it.")}},
    Row{R::refused_lately,
        {"refused_lately", rule,
         tr("Your last application was refused less than six months ago.")}},
    Row{R::not_refused, {"not_refused", rule, tr("There is nothing to appeal against.")}},
    Row{R::appealed_already, {"appealed_already", rule, tr("You appealed already.")}},
    Row{R::appeal_too_late, {"appeal_too_late", rule, tr("The time for an appeal has passed.")}},
    Row{R::not_judged_now,
        {"not_judged_now", rule, tr("This application is not waiting for a judgement.")}},
    Row{R::judges_no_own, {"judges_no_own", rule, tr("Nobody judges their own application.")}},
    Row{R::judged_already, {"judged_already", rule, tr("You judged this application already.")}},
    Row{R::judged_before_appeal,
        {"judged_before_appeal", rule,
         tr("After an appeal others judge than those who judged before.")}},
    Row{R::nobody_to_invite, {"nobody_to_invite", field, tr("No member has this e-mail address.")}},
    Row{R::invited_already,
        {"invited_already", field, tr("This member has an invitation that is still open.")}},
    Row{R::ambassador_already,
        {"ambassador_already", field, tr("This member is an ambassador or applied already.")}},
    Row{R::invites_no_self, {"invites_no_self", field, tr("You can apply yourself.")}},
    Row{R::too_many_invitations,
        {"too_many_invitations", field, tr("You invited fifty people this month. Wait a while.")}},
    Row{R::no_invitation, {"no_invitation", rule, tr("There is no open invitation for you.")}},
    Row{R::charter_missing, {"charter_missing", rule, tr("There is no charter yet.")}},
    Row{R::signed_already, {"signed_already", rule, tr("You signed this version already.")}},
    Row{R::no_place_there,
        {"no_place_there", field,
         tr("There is no place for one more ambassador in these sectors and regions now.")}},
    Row{R::account_not_active,
        {"account_not_active", rule, tr("The account of this person is suspended.")}},
    Row{R::decides_no_own,
        {"decides_no_own", rule,
         tr("Nobody decides about their own part in a mission: ask somebody else of the support "
            "group.")}},
    Row{R::not_an_ambassador, {"not_an_ambassador", rule, tr("Only ambassadors can do this.")}},
    Row{R::charter_not_signed,
        {"charter_not_signed", rule,
         tr("The present version of the charter has to be signed first.")}},
    Row{R::mission_not_found, {"mission_not_found", not_found, tr("There is no such mission.")}},
    Row{R::moments_wrong,
        {"moments_wrong", field,
         tr("Choose an end after the beginning, at most 31 days later and within two years.")}},
    Row{R::mission_not_open, {"mission_not_open", rule, tr("This mission is not open.")}},
    Row{R::mission_not_proposed,
        {"mission_not_proposed", rule, tr("This mission was decided already.")}},
    Row{R::mission_over, {"mission_over", rule, tr("This mission is over.")}},
    Row{R::mission_not_over, {"mission_not_over", rule, tr("This mission is not over yet.")}},
    Row{R::no_tariff,
        {"no_tariff", field, tr("There is no tariff grid yet, so nothing can be paid.")}},
    Row{R::rate_outside_band,
        {"rate_outside_band", field,
         tr("An hour has to lie between the least and the most that the team earns.")}},
    Row{R::no_places, {"no_places", rule, tr("All places of this mission are taken.")}},
    Row{R::seat_there,
        {"seat_there", rule, tr("This person is on the mission already, or was asked.")}},
    Row{R::seat_not_found, {"seat_not_found", not_found, tr("This place is not there.")}},
    Row{R::seat_not_theirs, {"seat_not_theirs", forbidden, tr("This place is somebody else's.")}},
    Row{R::not_asked, {"not_asked", rule, tr("There is no open question to you.")}},
    Row{R::not_volunteered, {"not_volunteered", rule, tr("Nobody volunteered here.")}},
    Row{R::cap_reached,
        {"cap_reached", rule,
         tr("This ambassador has as many paid missions this year as one may have.")}},
    Row{R::needs_experienced,
        {"needs_experienced", rule,
         tr("Who is new comes along with somebody who has done a mission: confirm that person "
            "first.")}},
    Row{R::not_of_the_team,
        {"not_of_the_team", forbidden, tr("Only people of the team can do this.")}},
    Row{R::reported_already, {"reported_already", rule, tr("You told about it already.")}},
    Row{R::too_many_questions,
        {"too_many_questions", field, tr("Ten questions are the most; keep to the main ones.")}},
    Row{R::day_not_past, {"day_not_past", field, tr("Choose a day of the last year.")}},
    Row{R::network_not_found, {"network_not_found", not_found, tr("There is no such network.")}},
    Row{R::too_many_networks,
        {"too_many_networks", field, tr("Two hundred networks are the most.")}},
    Row{R::question_not_found, {"question_not_found", not_found, tr("There is no such question.")}},
    Row{R::answered_already, {"answered_already", rule, tr("This question is answered already.")}},
    Row{R::support_full,
        {"support_full", field,
         tr("Ten people sit in the support group or have its rights, and that is the most. "
            "Somebody has to leave first.")}},
    Row{R::seats_no_self,
        {"seats_no_self", field, tr("Somebody else of the board has to seat you.")}},
    Row{R::seated_already,
        {"seated_already", field, tr("This person sits in the support group already.")}},
    Row{R::department_missing,
        {"department_missing", field, tr("Choose the department of somebody of the team.")}},
    Row{R::term_wrong, {"term_wrong", field, tr("Choose a day after today, within four years.")}},
    Row{R::support_seat_not_found,
        {"support_seat_not_found", not_found, tr("This place is not there.")}},
    Row{R::due_wrong, {"due_wrong", field, tr("Choose a day after today, within a year.")}},
    Row{R::too_many_asks,
        {"too_many_asks", field, tr("Fifty questions wait for an answer. First answer those.")}},
    Row{R::ask_of_others,
        {"ask_of_others", forbidden, tr("This question is for the others to answer.")}},
    Row{R::not_a_trainer,
        {"not_a_trainer", forbidden, tr("Only trainers and the support group can do this.")}},
    Row{R::done_on_wrong, {"done_on_wrong", field, tr("Choose a day of the last five years.")}},
    Row{R::step_told_already,
        {"step_told_already", field,
         tr("You told of this step already. A trainer or the support group confirms it.")}},
    Row{R::training_not_found, {"training_not_found", not_found, tr("There is no such step.")}},
    Row{R::step_decided_already,
        {"step_decided_already", rule, tr("This step was decided already.")}},
    Row{R::confirms_no_own, {"confirms_no_own", rule, tr("Nobody confirms their own training.")}},
    Row{R::event_unknown,
        {"event_unknown", field, tr("There is no such event, or you do not see it.")}},
    Row{R::session_there, {"session_there", field, tr("This event is a session already.")}},
    Row{R::session_not_found, {"session_not_found", not_found, tr("There is no such session.")}},
    Row{R::session_not_over, {"session_not_over", rule, tr("This session is not over yet.")}},
    Row{R::trainer_there, {"trainer_there", field, tr("This person is a trainer already.")}},
    Row{R::conditions_open,
        {"conditions_open", rule, tr("Not all conditions of the certificate are met yet.")}},
    Row{R::certificate_there,
        {"certificate_there", rule,
         tr("You have a certificate that holds as long as a new one would.")}},
    Row{R::entity_missing,
        {"entity_missing", field, tr("Choose the body that pays the lump sum.")}},
    Row{R::entity_for_profit,
        {"entity_for_profit", field,
         tr("This body may not pay volunteers a lump sum: only bodies without profit motive may, "
            "in Belgium by the act of 3 July 2005 on the rights of volunteers. Choose that "
            "expenses are paid back, or the tariff grid.")}},
    Row{R::lump_sum_missing, {"lump_sum_missing", field, tr("Say how much is paid for a day.")}},
    Row{R::ceiling_missing,
        {"ceiling_missing", field,
         tr("No ceiling is noted for the country of this body and this year, so no lump sum can be "
            "paid.")}},
    Row{R::day_ceiling_passed,
        {"day_ceiling_passed", field,
         tr("This is more than a volunteer may get for a day in the country of this body.")}},
    Row{R::day_ceiling_reached,
        {"day_ceiling_reached", rule,
         tr("With this mission this person would get more lump sums on one day than a volunteer "
            "may.")}},
    Row{R::year_ceiling_reached,
        {"year_ceiling_reached", rule,
         tr("With this mission this person would get more lump sums in {year} than a volunteer may "
            "in a year.")}},
    Row{R::entity_not_found, {"entity_not_found", not_found, tr("There is no such body.")}},
    Row{R::entity_in_use, {"entity_in_use", rule, tr("A mission names this body, so it stays.")}},
    Row{R::lump_sum_elsewhere,
        {"lump_sum_elsewhere", field,
         tr("You chose a body or an amount for a day: choose a lump sum here, or take these "
            "out.")}},
    Row{R::too_many_entities, {"too_many_entities", field, tr("A hundred bodies are the most.")}},
    Row{R::ceilings_crossed,
        {"ceilings_crossed", field,
         tr("What is paid in a year is at least what is paid for a day.")}},
    Row{R::place_unknown,
        {"place_unknown", field, tr("No town has this name, and no other country.")}},
    Row{R::place_ambiguous,
        {"place_ambiguous", field,
         tr("Several towns have this name: type the postcode before it, or a comma and the "
            "province "
            "behind it.")}},
    Row{R::language_of_brussels,
        {"language_of_brussels", field,
         tr("In Brussels such a document is in Dutch or in French: choose one of these.")}},
    Row{R::pay_stands,
        {"pay_stands", rule, tr("This can be chosen for a paid mission before it begins.")}},
};

}  // namespace

RefusalText refusal_text(AmbassadorRefusal refusal) {
    for (const Row& row : kRows) {
        if (row.refusal == refusal) return row.text;
    }
    return {};
}

}  // namespace agora::ambassadors
