#pragma once

#include "agora/exchange/deal.hpp"

namespace agora::exchange {

/// agreed: all said yes. dissolved: somebody said no, or something of it is gone. lapsed: not all answered in time.
enum class RingState { proposed, agreed, dissolved, lapsed };
AGORA_ENUM(RingState, proposed, agreed, dissolved, lapsed)

enum class RingAnswer { open, yes, no };
AGORA_ENUM(RingAnswer, open, yes, no)

struct Ring {
    RingId ring_id = {};
    RingState state = RingState::proposed;
    std::string mark = {};
    Instant proposed_at = {};
    Instant answer_by = {};
    std::optional<Instant> decided_at = {};
};
AGORA_FIELDS(Ring, ring_id, state, mark, proposed_at, answer_by, decided_at)

/// The giver's offer goes to the giver of the next leg, whose want it fulfils; the last goes to the first.
struct Leg {
    RingId ring_id = {};
    std::int64_t place = 0;
    AccountId giver_id = {};
    ListingId offer_id = {};
    ListingId want_id = {};
    std::int64_t credits = 0;  ///< what the offer is worth as its owner states; 0: not said
    RingAnswer answer = RingAnswer::open;
    std::optional<Instant> answered_at = {};
};
AGORA_FIELDS(Leg, ring_id, place, giver_id, offer_id, want_id, credits, answer, answered_at)

struct RingMoved {
    static constexpr std::string_view kName = "exchange.ring_moved";
    RingId ring = {};
    RingState state = RingState::proposed;
};
AGORA_FIELDS(RingMoved, ring, state)

}  // namespace agora::exchange
