#include "offer.hpp"

#include "loan_store.hpp"
#include "queue.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

namespace agora::loans {
namespace {

constexpr std::int64_t kMostADay = 20;

/// Whoever lends for a group animates it; whoever keeps a thing for a group is in it.
std::optional<Refusal> fault_of(const Acting& acting, const access::Actor& actor,
                                const Thing& thing) {
    const Date today = day_of(acting.origin.at);
    if (thing.circle_id && !manages(acting.tx, actor, thing, today)) {
        return Refusal{LoanRefusal::circle_unknown, "lender"};
    }
    if (thing.for_circle && !circles::find_membership(acting.tx, thing.for_circle, actor.account)) {
        return Refusal{LoanRefusal::circle_unknown, "for_circle"};
    }
    return std::nullopt;
}

}  // namespace

Result<ThingId> offer(const Acting& acting, const access::Actor& actor, Offered offered) {
    Thing& thing = offered.thing;
    thing.owner_id = actor.account;
    if (const auto fault = fault_of(acting, actor, thing)) return *fault;
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_offered_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{LoanRefusal::too_many_things, "title"};
    }
    thing.thing_id = acting.tx.new_id<ThingId>();
    thing.made_at = acting.origin.at;
    thing.changed_at = acting.origin.at;
    insert_thing(acting.tx, thing);
    replace_slots(acting.tx, thing.thing_id, offered.slots);
    journal::emit(acting.tx, acting.origin, ThingOffered{thing.thing_id});
    return thing.thing_id;
}

Result<Done> change(const Acting& acting, const access::Actor& actor, const Thing& present,
                    Offered offered, std::int64_t seen) {
    if (present.version != seen) return LoanRefusal::changed_meanwhile;
    Thing& thing = offered.thing;
    thing.owner_id = present.owner_id;
    const bool other_lender = thing.circle_id != present.circle_id;
    const bool other_borrowers = thing.for_circle != present.for_circle;
    if (other_lender || other_borrowers) {
        if (const auto fault = fault_of(acting, actor, thing)) return *fault;
    }
    // What a group lent goes to nobody by itself but who wrote it down.
    if (other_lender && !thing.circle_id && present.owner_id != actor.account) {
        return Refusal{LoanRefusal::circle_unknown, "lender"};
    }
    thing.thing_id = present.thing_id;
    thing.language = present.language;
    thing.state = present.state;
    thing.changed_at = acting.origin.at;
    thing.version = present.version + 1;
    update_thing(acting.tx, thing);
    replace_slots(acting.tx, thing.thing_id, offered.slots);
    journal::emit(acting.tx, acting.origin, ThingChanged{thing.thing_id});
    return Done{};
}

Result<Done> set_state(const Acting& acting, Thing thing, ThingState state) {
    if (thing.state == ThingState::given_up) return LoanRefusal::not_offered;
    if (state == ThingState::given_up) {
        const Date today = day_of(acting.origin.at);
        if (!list_open_loans(acting.tx, thing.thing_id, today).empty()) {
            return LoanRefusal::lent_at_the_moment;
        }
        for (const Waiting& waiting : list_waiting(acting.tx, thing.thing_id)) {
            delete_waiting(acting.tx, waiting.waiting_id);
        }
    }
    thing.state = state;
    thing.changed_at = acting.origin.at;
    ++thing.version;
    update_thing(acting.tx, thing);
    journal::emit(acting.tx, acting.origin, ThingChanged{thing.thing_id});
    move_queue(acting, thing);
    return Done{};
}

}  // namespace agora::loans
