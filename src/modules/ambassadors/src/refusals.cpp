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
};

}  // namespace

RefusalText refusal_text(AmbassadorRefusal refusal) {
    for (const Row& row : kRows) {
        if (row.refusal == refusal) return row.text;
    }
    return {};
}

}  // namespace agora::ambassadors
