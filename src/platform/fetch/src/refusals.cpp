#include "agora/fetch/fetch.hpp"

namespace agora::fetch {

RefusalText refusal_text(FetchRefusal refusal) {
    switch (refusal) {
        case FetchRefusal::address_unfit:
            return {"address_unfit", RefusalKind::field,
                    tr("This is no address that can be asked. It begins with https://.")};
        case FetchRefusal::address_is_private:
            return {"address_is_private", RefusalKind::field,
                    tr("This address leads to a machine that the internet can't see.")};
        case FetchRefusal::elsewhere_unreachable:
            return {"elsewhere_unreachable", RefusalKind::rule,
                    tr("Nobody answers at this address.")};
        case FetchRefusal::elsewhere_too_slow:
            return {"elsewhere_too_slow", RefusalKind::rule,
                    tr("The answer from this address took too long.")};
        case FetchRefusal::elsewhere_too_large:
            return {"elsewhere_too_large", RefusalKind::rule,
                    tr("The answer from this address is too large.")};
    }
    return {};
}

}  // namespace agora::fetch
