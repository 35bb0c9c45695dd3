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
    }
    return {};
}

}  // namespace agora::meetings
