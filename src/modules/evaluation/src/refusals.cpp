#include "refusals.hpp"

namespace agora::evaluation {

RefusalText refusal_text(EvaluationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case EvaluationRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case EvaluationRefusal::no_such_year:
            return {"no_such_year", not_found, tr("The group did not exist in that year.")};
        case EvaluationRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case EvaluationRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
    }
    return {};
}

}  // namespace agora::evaluation
