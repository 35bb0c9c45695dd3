#pragma once

#include "acting.hpp"
#include "agora/exchange/deal.hpp"

// What the two of an exchange do: answer, write, agree, say that it is done.
namespace agora::exchange {

struct Answer {
    Mode mode = Mode::free;
    std::string words = {};
};
Result<DealId> answer(const Acting& acting, const access::Actor& actor, const Listing& listing,
                      Answer answer);
Result<Done> write_line(const Acting& acting, const access::Actor& actor, Deal deal,
                        std::string body);

struct Terms {
    Mode mode = Mode::free;
    std::string what = {};
    std::string back = {};
    std::int64_t credits = 0;
};
Result<Done> propose_terms(const Acting& acting, const access::Actor& actor, Deal deal,
                           Terms terms);
/// `seen`: which proposal the other side read.
Result<Done> agree(const Acting& acting, const access::Actor& actor, Deal deal, std::int64_t seen);
/// Declined, taken back or called off, as it stands and by whom; not once it was paid.
Result<Done> end(const Acting& acting, const access::Actor& actor, Deal deal);
/// Who acts leaves the cooperative: what is open ends, and the others are told.
void leave_deals(const Acting& acting);

struct Report {
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::optional<std::int64_t> value_cents = {};
    std::int64_t purchase_cents = 0;
    std::int64_t travel_km = 0;
};
/// The first proposes the transfer of credits, the second confirms it: then it is done.
Result<Done> report_done(const Acting& acting, const access::Actor& actor, Deal deal,
                         const Report& report);

/// Its payment was confirmed in the ledger: whoever had not yet said that it is done has said so by that.
void finish_paid(const Acting& acting, Deal deal);

/// How it is paid for, as the statements of credits call it.
credits::Way way_of(Mode mode);
/// Whether this one of the two states what their help is (SHR-18): in a barter both supply.
bool provides(const Deal& deal, AccountId who);
bool receives(const Deal& deal, AccountId who);

}  // namespace agora::exchange
