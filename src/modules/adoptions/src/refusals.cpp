#include "refusals.hpp"

namespace agora::adoptions {
namespace {

RefusalText text_of_work(AdoptionRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AdoptionRefusal::group_missing:
            return {"group_missing", field, tr("Choose the group that does it.")};
        case AdoptionRefusal::group_not_yours:
            return {"group_not_yours", field, tr("Choose a group that you animate.")};
        case AdoptionRefusal::group_has_ended:
            return {"group_has_ended", field, tr("This group has not opened yet, or has ended.")};
        case AdoptionRefusal::group_has_enough:
            return {"group_has_enough", field,
                    tr("This group carries out five recommendations already. Finish one first, or "
                       "give one back.")};
        case AdoptionRefusal::too_many_interests:
            return {"too_many_interests", too_many,
                    tr("You said of twenty recommendations that you would do them. Take one back "
                       "first.")};
        case AdoptionRefusal::too_many_steps:
            return {"too_many_steps", too_many,
                    tr("There are forty steps already: take one away first.")};
        case AdoptionRefusal::too_many_needs:
            return {"too_many_needs", too_many,
                    tr("The group asked for twelve things already. Write to the team instead.")};
        case AdoptionRefusal::step_not_found:
            return {"step_not_found", not_found, tr("There is no such step.")};
        case AdoptionRefusal::day_behind:
            return {"day_behind", field, tr("Choose a day that is still to come.")};
        case AdoptionRefusal::need_not_found:
            return {"need_not_found", not_found, tr("There is no such request.")};
        case AdoptionRefusal::need_decided:
            return {"need_decided", rule, tr("This request has ended.")};
        case AdoptionRefusal::amount_missing:
            return {"amount_missing", field, tr("Write how much, above zero.")};
        case AdoptionRefusal::contact_missing:
            return {"contact_missing", field, tr("Choose somebody of the team.")};
        case AdoptionRefusal::evidence_malformed:
            return {"evidence_malformed", field,
                    tr("Write an address that begins with https:// or http://.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(AdoptionRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AdoptionRefusal::offer_not_found:
            return {"offer_not_found", not_found,
                    tr("There is no such recommendation that members can carry out.")};
        case AdoptionRefusal::editors_say_it:
            return {"editors_say_it", forbidden,
                    tr("Editors say what members can do. You can propose it to them.")};
        case AdoptionRefusal::not_of_the_team:
            return {"not_of_the_team", forbidden, tr("Only the team grants what groups ask for.")};
        case AdoptionRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case AdoptionRefusal::not_in_the_group:
            return {"not_in_the_group", forbidden, tr("Only members of the group can do this.")};
        case AdoptionRefusal::recommendation_has_ended:
            return {"recommendation_has_ended", rule,
                    tr("This recommendation was refused, stopped or carried out.")};
        case AdoptionRefusal::offered_already:
            return {"offered_already", rule, tr("Somebody proposed it already.")};
        case AdoptionRefusal::not_proposed:
            return {"not_proposed", rule, tr("No proposal waits here.")};
        case AdoptionRefusal::not_open:
            return {"not_open", rule, tr("It is not among what members can do: propose it first.")};
        case AdoptionRefusal::taken_already:
            return {"taken_already", rule, tr("A group does it already, or did it.")};
        case AdoptionRefusal::does_not_run:
            return {"does_not_run", rule, tr("No group carries it out at this moment.")};
        case AdoptionRefusal::needs_missing:
            return {"needs_missing", field, tr("Say in one language at least what it takes.")};
        default:
            return text_of_work(refusal);
    }
}

}  // namespace agora::adoptions
