#include "refusals.hpp"

namespace agora::meetings {

RefusalText refusal_text(MeetingRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MeetingRefusal::meeting_not_found:
            return {"meeting_not_found", not_found, tr("There is no such event.")};
        case MeetingRefusal::not_its_organiser:
            return {"not_its_organiser", forbidden, tr("Only who organises it sees this.")};
        case MeetingRefusal::nobody_asked_you:
            return {"nobody_asked_you", not_found, tr("Only who came to it is asked.")};
        case MeetingRefusal::answered_already:
            return {"answered_already", rule, tr("You have answered this already. Thank you.")};
        case MeetingRefusal::too_late_to_answer:
            return {"too_late_to_answer", rule,
                    tr("It is too long ago: answers are counted for a month.")};
        case MeetingRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case MeetingRefusal::was_not_there:
            return {"was_not_there", forbidden,
                    tr("Whoever was there writes this, or the group's secretary or animators.")};
        case MeetingRefusal::not_begun:
            return {"not_begun", rule, tr("It has not begun yet.")};
        case MeetingRefusal::line_missing:
            return {"line_missing", field, tr("Write at least one line.")};
        case MeetingRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody wrote these lines meanwhile. Yours still stand here: look at "
                       "the page, then save again.")};
    }
    return {};
}

}  // namespace agora::meetings
