#include "refusals.hpp"

namespace agora::dates {

RefusalText refusal_text(PollRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PollRefusal::poll_not_found:
            return {"poll_not_found", not_found, tr("There is no such question.")};
        case PollRefusal::not_in_the_group:
            return {"not_in_the_group", field, tr("Choose a group that you are in.")};
        case PollRefusal::not_who_decides:
            return {"not_who_decides", forbidden,
                    tr("Who asked chooses, or an animator of the group.")};
        case PollRefusal::too_few_slots:
            return {"too_few_slots", field, tr("Propose two times at least.")};
        case PollRefusal::slot_passed:
            return {"slot_passed", field, tr("Choose a time after the last day for answers.")};
        case PollRefusal::slot_too_far:
            return {"slot_too_far", field, tr("Choose a time within a year.")};
        case PollRefusal::slot_twice:
            return {"slot_twice", field, tr("This time stands there already.")};
        case PollRefusal::last_day_wrong:
            return {"last_day_wrong", field, tr("Choose a day from today on, within a year.")};
        case PollRefusal::nothing_answered:
            return {"nothing_answered", field, tr("Answer at least one of the times.")};
        case PollRefusal::votes_are_closed:
            return {"votes_are_closed", rule, tr("The last day for answers has passed.")};
        case PollRefusal::decided_already:
            return {"decided_already", rule, tr("This was decided already.")};
        case PollRefusal::slot_unknown:
            return {"slot_unknown", field, tr("Choose one of the times that are proposed.")};
        case PollRefusal::slot_is_over:
            return {"slot_is_over", field, tr("This time has passed. Choose another.")};
        case PollRefusal::too_many_open:
            return {"too_many_open", field,
                    tr("Ten questions of this group are open already. Choose a time for one, or "
                       "end one.")};
    }
    return {};
}

}  // namespace agora::dates
