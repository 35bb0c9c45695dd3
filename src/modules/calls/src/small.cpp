#include "small.hpp"

namespace agora::calls {
namespace {

Known opposite(Known known) {
    if (known == Known::unknown) return known;
    return known == Known::yes ? Known::no : Known::yes;
}

Known value_of(const Call& call, const Sums& sums) {
    if (!call.currency.empty() && call.currency != "EUR") return Known::unknown;
    if (sums.least_lot > 0 && sums.least_lot <= kSmallCents) return Known::yes;
    const std::int64_t cents = call.value_cents.value_or(0);
    if (cents > 0 && cents <= kSmallCents) return Known::yes;
    // A large call of which the lots don't say theirs may well have a small one.
    const bool lots_are_silent = sums.lots > 1 && sums.least_lot == 0;
    return cents > 0 && !lots_are_silent ? Known::no : Known::unknown;
}

}  // namespace

Small small_of(const Call& call, const Sums& sums) {
    Small small{.value = value_of(call, sums),
                .no_turnover = opposite(call.turnover),
                .no_references = opposite(call.references_asked),
                .consortium = call.consortium};
    if (sums.lots > 0) small.lots = sums.lots > 1 ? Known::yes : Known::no;
    const bool too_strong = small.no_turnover == Known::no && small.consortium != Known::yes;
    if (small.value == Known::no || too_strong || call.small_suitable == Known::no) {
        small.fits = Known::no;
    } else if (small.value == Known::yes || call.small_suitable == Known::yes) {
        small.fits = Known::yes;
    }
    return small;
}

}  // namespace agora::calls
