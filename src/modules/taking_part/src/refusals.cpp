#include "refusals.hpp"

namespace agora::taking_part {

RefusalText refusal_text(CallRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CallRefusal::call_not_found:
            return {"call_not_found", not_found, tr("There is no such call.")};
        case CallRefusal::not_yours_to_post:
            return {"not_yours_to_post", forbidden, tr("Only the team posts calls here.")};
        case CallRefusal::day_behind:
            return {"day_behind", field, tr("Choose a day that is still to come.")};
        case CallRefusal::day_too_far:
            return {"day_too_far", field, tr("Choose a day within a year.")};
        case CallRefusal::title_missing:
            return {"title_missing", field, tr("Write a title in one language at least.")};
        case CallRefusal::body_missing:
            return {"body_missing", field, tr("Say in this language too what it is about.")};
        case CallRefusal::kind_unknown:
            return {"kind_unknown", field, tr("Choose one of the list.")};
        case CallRefusal::call_is_over:
            return {"call_is_over", rule, tr("This call is over.")};
        case CallRefusal::own_call:
            return {"own_call", rule, tr("You posted this call yourself.")};
        case CallRefusal::too_many_answers:
            return {"too_many_answers", too_many,
                    tr("So many answered that the call is full. Ask whoever posted it.")};
    }
    return {};
}

}  // namespace agora::taking_part
