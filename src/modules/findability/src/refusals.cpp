#include "missed.hpp"

namespace agora::findability {

RefusalText refusal_text(MissRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MissRefusal::say_what:
            return {"say_what", field,
                    tr("Choose something from the list, or say here what you looked for.")};
        case MissRefusal::task_unknown:
            return {"task_unknown", field, tr("Choose one of the list.")};
        case MissRefusal::too_many_misses:
            return {"too_many_misses", too_many,
                    tr("Much came from your network in a short time. Wait some minutes, then send "
                       "it again.")};
        case MissRefusal::miss_not_found:
            return {"miss_not_found", not_found, tr("This is not there any more.")};
        case MissRefusal::nothing_to_mend:
            return {"nothing_to_mend", rule, tr("Somebody else said so already.")};
    }
    return {};
}

}  // namespace agora::findability
