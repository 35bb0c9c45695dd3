#pragma once

#include "acting.hpp"
#include "agora/exchange/ring.hpp"

// What people are told, each in their language and each step once.
namespace agora::exchange {

/// It ends soon, or has ended, as its state says.
void tell_ending(const Acting& acting, const Listing& listing);
/// Somebody typed in what they signed on paper.
void tell_entered(const Acting& acting, const Listing& listing);

/// Of the one who acted, the other is told.
void tell_answered(const Acting& acting, const Deal& deal);
void tell_written(const Acting& acting, const Deal& deal);
void tell_terms(const Acting& acting, const Deal& deal);
void tell_agreed(const Acting& acting, const Deal& deal);
void tell_over(const Acting& acting, const Deal& deal);
/// One of the two, or both, said that it is done.
void tell_done(const Acting& acting, const Deal& deal);

void tell_ring_proposed(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs);
/// Everybody said yes, or it does not go on; nobody learns through whom.
void tell_ring_decided(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs);

}  // namespace agora::exchange
