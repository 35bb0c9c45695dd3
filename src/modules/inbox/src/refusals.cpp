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
    }
    return {};
}

}  // namespace agora::inbox
