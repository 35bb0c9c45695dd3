#include "refusals.hpp"

namespace agora::requests {

RefusalText refusal_text(RequestRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RequestRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case RequestRefusal::case_not_found:
            return {"case_not_found", not_found,
                    tr("There is no such request, or it is not yours to read.")};
        case RequestRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case RequestRefusal::not_of_the_team:
            return {"not_of_the_team", forbidden, tr("Only the team answers requests.")};
        case RequestRefusal::group_has_ended:
            return {"group_has_ended", rule,
                    tr("The group has ended. Open it again before you ask something for it.")};
        case RequestRefusal::day_not_ahead:
            return {"day_not_ahead", field, tr("Choose a day that is still to come.")};
        case RequestRefusal::too_many_open:
            return {
                "too_many_open", too_many,
                tr("Twenty requests of this group are open already. Wait for an answer, or take "
                   "one back.")};
        case RequestRefusal::case_has_ended:
            return {"case_has_ended", rule, tr("This request has ended.")};
        case RequestRefusal::state_unknown:
            return {"state_unknown", field, tr("Choose one of the list.")};
    }
    return {};
}

}  // namespace agora::requests
