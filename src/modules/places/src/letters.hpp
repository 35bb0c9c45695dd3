#pragma once

#include "acting.hpp"
#include "agora/places/space.hpp"
#include "area_store.hpp"
#include "caretaker_store.hpp"
#include "sight.hpp"

#include <string_view>
#include <vector>

// The mails about a place, each in the reader's language. Only who asked for them gets any.
namespace agora::places {

/// To who asked to look after it.
void mail_claim_answered(const Acting& acting, const Place& place, const Caretaker& caretaker);
/// To who looks after it, else who proposed it: is it still right? With three ways to answer.
void mail_still_right(const Acting& acting, const Place& place);
/// To caretakers who want it: somebody else changed it.
void mail_changed(const Acting& acting, const Place& place);
/// To who booked: somebody who looks after the place cancelled it.
void mail_booking_cancelled(const Acting& acting, const Space& space, const Booking& booking);

/// To who wants to hear of an area.
void mail_news(const Acting& acting, const Subscription& subscription,
               const std::vector<Listed>& news);
/// To the address of the team for partners, which is set: enough members wish for a space.
void mail_space_wished(const Acting& acting, std::string_view commune, std::int64_t people);

}  // namespace agora::places
