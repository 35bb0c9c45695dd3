#include "fault.hpp"

#include "agora/base/text.hpp"
#include "agora/calendar/read.hpp"
#include "agora/fetch/fetch.hpp"

namespace agora::calendars {

Fault fault_of(const Refusal& refusal) {
    using fetch::FetchRefusal;
    if (refusal.is(FetchRefusal::address_unfit)) return Fault::address_unfit;
    if (refusal.is(FetchRefusal::address_is_private)) return Fault::address_is_private;
    if (refusal.is(FetchRefusal::elsewhere_too_slow)) return Fault::too_slow;
    if (refusal.is(FetchRefusal::elsewhere_too_large)) return Fault::too_large;
    if (refusal.is(calendar::ReadRefusal::too_large)) return Fault::too_large;
    if (refusal.is(calendar::ReadRefusal::not_a_calendar)) return Fault::not_a_calendar;
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
            return tr("The calendar is too large.");
        case Fault::answered_no:
            return tr("The other machine answered {status} instead of a calendar.");
        case Fault::not_a_calendar:
            return tr("What stands there is no calendar.");
    }
    return {};
}

}  // namespace agora::calendars
