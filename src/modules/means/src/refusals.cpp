#include "refusals.hpp"

namespace agora::means {
namespace {

RefusalText rights_text(MeansRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MeansRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case MeansRefusal::not_for_you:
            return {"not_for_you", not_found,
                    tr("This is not here, or not for everybody to read.")};
        case MeansRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case MeansRefusal::not_of_the_team:
            return {"not_of_the_team", forbidden, tr("Only the team grants hours and money.")};
        case MeansRefusal::not_yours:
            return {"not_yours", forbidden,
                    tr("You can't take this back yourself. Ask an animator or the team.")};
        case MeansRefusal::entry_not_found:
            return {"entry_not_found", not_found, tr("There is no such line.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(MeansRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MeansRefusal::group_has_ended:
            return {"group_has_ended", rule,
                    tr("The group has ended. What it used stays here to be read.")};
        case MeansRefusal::amount_not_above_zero:
            return {"amount_not_above_zero", field, tr("Write an amount above zero.")};
        case MeansRefusal::more_than_is_left:
            return {"more_than_is_left", field,
                    tr("That is more than is left: {left}. Ask the team before you go on.")};
        case MeansRefusal::used_already:
            return {"used_already", rule,
                    tr("The group has used it already, so it can't be taken back.")};
        case MeansRefusal::day_to_come:
            return {"day_to_come", field, tr("Choose a day that has come.")};
        case MeansRefusal::day_too_far:
            return {"day_too_far", field, tr("Choose a day within a year.")};
        case MeansRefusal::too_many_pledges:
            return {"too_many_pledges", field,
                    tr("Ten of your pledges wait here already. Take one back first.")};
        case MeansRefusal::not_a_pledge:
            return {"not_a_pledge", rule, tr("This is no pledge, or it was ticked off already.")};
        default:
            return rights_text(refusal);
    }
}

}  // namespace agora::means
