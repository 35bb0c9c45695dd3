#include "refusals.hpp"

namespace agora::calendars {

RefusalText refusal_text(CalendarsRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CalendarsRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case CalendarsRefusal::calendar_not_found:
            return {"calendar_not_found", not_found, tr("There is no such calendar.")};
        case CalendarsRefusal::not_yours_to_change:
            return {"not_yours_to_change", forbidden,
                    tr("The animators of the group do this; for the cooperative the team.")};
        case CalendarsRefusal::group_has_ended:
            return {"group_has_ended", rule, tr("This group has ended.")};
        case CalendarsRefusal::it_is_read_well:
            return {"it_is_read_well", rule, tr("Nothing is wrong with it.")};
        case CalendarsRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case CalendarsRefusal::followed_already:
            return {"followed_already", field, tr("This calendar is followed already.")};
        case CalendarsRefusal::too_many_calendars:
            return {"too_many_calendars", field,
                    tr("Five calendars are followed already: end one first.")};
    }
    return {};
}

}  // namespace agora::calendars
