#include "agora/mail/transport.hpp"

namespace agora::mail {

RefusalText refusal_text(DeliveryRefusal refusal) {
    switch (refusal) {
        case DeliveryRefusal::mail_not_sent_for_now:
            return {"mail_not_sent_for_now", RefusalKind::too_many,
                    tr("The mail could not be sent for now: {reason}. It will be tried again.")};
        case DeliveryRefusal::mail_refused_for_good:
            return {"mail_refused_for_good", RefusalKind::rule,
                    tr("The mail was refused: {reason}.")};
    }
    return {};
}

bool is_temporary(const Refusal& refusal) {
    return refusal.is(DeliveryRefusal::mail_not_sent_for_now);
}

}  // namespace agora::mail
