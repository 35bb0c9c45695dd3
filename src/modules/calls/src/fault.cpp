#include "fault.hpp"

#include "agora/fetch/fetch.hpp"

namespace agora::calls {

Fault fault_of(const Refusal& refusal) {
    using fetch::FetchRefusal;
    if (refusal.is(FetchRefusal::address_unfit)) return Fault::address_unfit;
    if (refusal.is(FetchRefusal::address_is_private)) return Fault::address_is_private;
    if (refusal.is(FetchRefusal::elsewhere_too_slow)) return Fault::too_slow;
    if (refusal.is(FetchRefusal::elsewhere_too_large)) return Fault::too_large;
    return Fault::unreachable;
}

std::string_view label_of(Fault fault) {
    switch (fault) {
        case Fault::none:
            return {};
        case Fault::address_unfit:
            return tr("The address can't be used.");
        case Fault::address_is_private:
            return tr("The address leads to a machine that the internet can't see.");
        case Fault::unreachable:
            return tr("The other machine can't be reached.");
        case Fault::too_slow:
            return tr("The other machine was too slow.");
        case Fault::too_large:
            return tr("The list is too large.");
        case Fault::answered_no:
            return tr("The other machine answered {status} instead of a list.");
        case Fault::not_a_list:
            return tr("What stands there is no list of calls that we can read.");
    }
    return {};
}

}  // namespace agora::calls
