#include "refusals.hpp"

namespace agora::inbox {

RefusalText refusal_text(InboxRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case InboxRefusal::notice_not_found:
            return {"notice_not_found", not_found, tr("This is not in your inbox any more.")};
        case InboxRefusal::quiet_hours_need_both:
            return {"quiet_hours_need_both", field,
                    tr("Say when it begins and when it ends, or neither.")};
        case InboxRefusal::group_unknown:
            return {"group_unknown", field, tr("You are not in this group.")};
        case InboxRefusal::device_not_found:
            return {"device_not_found", not_found, tr("This device is not on your list any more.")};
        case InboxRefusal::push_is_off:
            return {"push_is_off", rule,
                    tr("The cooperative sends no notices to devices at the moment.")};
        case InboxRefusal::browser_gave_no_address:
            return {"browser_gave_no_address", field,
                    tr("Your browser did not say where notices can be sent.")};
        case InboxRefusal::too_many_devices:
            return {"too_many_devices", rule,
                    tr("You have as many devices as you can have here. Remove one to add "
                       "another.")};
    }
    return {};
}

}  // namespace agora::inbox
