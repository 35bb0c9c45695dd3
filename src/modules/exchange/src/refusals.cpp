#include "refusals.hpp"

namespace agora::exchange {
namespace {

using enum RefusalKind;

RefusalText of_pictures(ExchangeRefusal refusal) {
    switch (refusal) {
        case ExchangeRefusal::pictures_full:
            return {"pictures_full", field,
                    tr("There are six pictures of it already. Remove one first.")};
        case ExchangeRefusal::picture_there_already:
            return {"picture_there_already", field, tr("This picture is there already.")};
        case ExchangeRefusal::pictures_too_heavy:
            return {"pictures_too_heavy", field,
                    tr("Your pictures of things take all the room there is. Remove some first.")};
        default:
            return {};
    }
}

RefusalText of_listings(ExchangeRefusal refusal) {
    switch (refusal) {
        case ExchangeRefusal::mode_missing:
            return {"mode_missing", field,
                    tr("Choose at least one way: for nothing, for money, …")};
        case ExchangeRefusal::mode_not_allowed:
            return {"mode_not_allowed", field,
                    tr("Not all of these ways are possible there. The page of the group says which "
                       "ones "
                       "are.")};
        case ExchangeRefusal::category_unknown:
            return {"category_unknown", field, tr("Choose one of the list.")};
        case ExchangeRefusal::category_of_other_thing:
            return {"category_of_other_thing", field,
                    tr("That is a category of the other kind. Choose another category, or the "
                       "other kind above.")};
        case ExchangeRefusal::town_missing:
            return {"town_missing", field,
                    tr("Say in which town, or tick that it can be done from afar.")};
        case ExchangeRefusal::town_unknown:
            return {"town_unknown", field,
                    tr("No town is called that. Write the name of a town, or a postcode.")};
        case ExchangeRefusal::group_unknown:
            return {"group_unknown", field, tr("Choose a group that you are in.")};
        case ExchangeRefusal::place_unknown:
            return {"place_unknown", field, tr("This place is not there any more.")};
        case ExchangeRefusal::end_needed:
            return {"end_needed", field,
                    tr("Here everything has an end date. You are warned before, and prolong it "
                       "with one click.")};
        case ExchangeRefusal::too_many_today:
            return {"too_many_today", too_many,
                    tr("You placed twenty today. Go on tomorrow: others want to be read, too.")};
        case ExchangeRefusal::too_many_open:
            return {"too_many_open", too_many,
                    tr("A hundred of yours are open. Take one off before you place another.")};
        case ExchangeRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case ExchangeRefusal::not_open:
            return {"not_open", rule, tr("It is not open any more.")};
        case ExchangeRefusal::open_already:
            return {"open_already", rule, tr("It is open already.")};
        case ExchangeRefusal::member_unknown:
            return {"member_unknown", field, tr("No member has this mail address.")};
        case ExchangeRefusal::day_ahead:
            return {"day_ahead", field, tr("That day is still to come.")};
        case ExchangeRefusal::not_the_animator:
            return {"not_the_animator", forbidden,
                    tr("Only who animates the group can change that.")};
        case ExchangeRefusal::modes_empty:
            return {"modes_empty", field, tr("Allow at least one way.")};
        default:
            return of_pictures(refusal);
    }
}

RefusalText of_deals(ExchangeRefusal refusal) {
    switch (refusal) {
        case ExchangeRefusal::own_listing:
            return {"own_listing", rule, tr("It is your own: others answer it.")};
        case ExchangeRefusal::answered_already:
            return {"answered_already", rule,
                    tr("You answered it already. Go on in that conversation.")};
        case ExchangeRefusal::mode_not_offered:
            return {"mode_not_offered", field, tr("Choose one of the ways that stand there.")};
        case ExchangeRefusal::answers_not_taken:
            return {"answers_not_taken", forbidden, tr("You can't answer this one.")};
        case ExchangeRefusal::too_many_answers:
            return {"too_many_answers", too_many,
                    tr("You answered thirty today. Wait for answers, and go on tomorrow.")};
        case ExchangeRefusal::too_many_terms:
            return {"too_many_terms", too_many,
                    tr("You proposed thirty exchanges today. Wait for answers, and go on "
                       "tomorrow.")};
        case ExchangeRefusal::deal_is_over:
            return {"deal_is_over", rule, tr("This exchange is over.")};
        case ExchangeRefusal::terms_missing:
            return {"terms_missing", rule, tr("Nothing was proposed yet that one could agree to.")};
        case ExchangeRefusal::own_terms:
            return {"own_terms", rule,
                    tr("You proposed that yourself: the other one agrees, or proposes something "
                       "else.")};
        case ExchangeRefusal::terms_changed:
            return {"terms_changed", rule,
                    tr("Something else was proposed meanwhile. Look at it again.")};
        case ExchangeRefusal::agreed_already:
            return {"agreed_already", rule,
                    tr("You both agreed already. Call it off first if it changes.")};
        case ExchangeRefusal::credits_missing:
            return {"credits_missing", field, tr("Say how many credits.")};
        case ExchangeRefusal::back_missing:
            return {"back_missing", field, tr("Say what comes back for it.")};
        case ExchangeRefusal::not_agreed:
            return {"not_agreed", rule, tr("Agree first on what is exchanged.")};
        case ExchangeRefusal::done_already:
            return {"done_already", rule, tr("You said that it is done already.")};
        case ExchangeRefusal::credits_moved:
            return {"credits_moved", rule,
                    tr("The credits for it have moved already: it can't be called off any more. "
                       "If something is not right, say so at the payment.")};
        case ExchangeRefusal::ring_is_over:
            return {"ring_is_over", rule, tr("This ring takes no answers any more.")};
        case ExchangeRefusal::ring_answered_already:
            return {"ring_answered_already", rule, tr("You answered it already.")};
        case ExchangeRefusal::ring_answer_missing:
            return {"ring_answer_missing", field, tr("Say yes or no.")};
        default:
            return of_listings(refusal);
    }
}

}  // namespace

RefusalText refusal_text(ExchangeRefusal refusal) {
    switch (refusal) {
        case ExchangeRefusal::listing_not_found:
            return {"listing_not_found", not_found, tr("There is no such offer or want.")};
        case ExchangeRefusal::deal_not_found:
            return {"deal_not_found", not_found, tr("There is no such exchange of yours.")};
        case ExchangeRefusal::ring_not_found:
            return {"ring_not_found", not_found, tr("There is no such ring of yours.")};
        case ExchangeRefusal::picture_not_found:
            return {"picture_not_found", not_found, tr("There is no such picture.")};
        case ExchangeRefusal::board_not_found:
            return {"board_not_found", not_found, tr("There is no such board.")};
        case ExchangeRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case ExchangeRefusal::code_unknown:
            return {"code_unknown", not_found,
                    tr("No offer or want has this code any more. Look it up in the list.")};
        case ExchangeRefusal::not_the_owner:
            return {"not_the_owner", forbidden, tr("Only whoever placed it can do that.")};
        default:
            return of_deals(refusal);
    }
}

}  // namespace agora::exchange
