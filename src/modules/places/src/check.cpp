#include "check.hpp"

#include "agora/places/events.hpp"
#include "agora/web/page_cache.hpp"
#include "check_store.hpp"
#include "letters.hpp"

namespace agora::places {
namespace {

constexpr std::int64_t kAtOnce = 20;

/// At most twenty a transaction, until none is left.
template <typename Work>
void in_steps(web::Services& services, Work&& work) {
    constexpr int kMostSteps = 200;
    for (int step = 0; step < kMostSteps; ++step) {
        const bool left = services.database.write([&](db::WriteTx& tx) { return work(tx); });
        if (!left) return;
    }
}

}  // namespace

Instant looked_at(const Place& place) {
    return place.verified_at.value_or(place.made_at);
}

bool is_faded(const Place& place, Instant now) {
    return looked_at(place) + kFadesAfter < now;
}

bool is_lapsed(const Place& place) {
    return place.state == State::closed && place.reason.empty();
}

Result<Done> say_still_right(const Acting& acting, Place place) {
    if (place.state == State::closed && !is_lapsed(place)) return PlaceRefusal::closed;
    place.state = State::open;
    place.verified_at = acting.origin.at;
    update_place(acting.tx, place);
    journal::emit(acting.tx, acting.origin, PlaceVerified{place.place_id});
    return Done{};
}

void ask_and_close(web::Services& services, Instant now) {
    const journal::Origin origin{{}, now};
    in_steps(services, [&](db::WriteTx& tx) {
        const auto places = list_unasked_since(tx, now - kAskedAfter, now - kAskedAfter, kAtOnce);
        for (const Place& place : places) {
            put_check(tx, place.place_id, now);
            mail_still_right({tx, services, origin}, place);
        }
        return std::ssize(places) == kAtOnce;
    });
    bool closed = false;
    in_steps(services, [&](db::WriteTx& tx) {
        const auto places = list_unverified_since(tx, now - kClosedAfter, kAtOnce);
        for (Place place : places) {
            place.state = State::closed;
            place.reason.clear();
            update_place(tx, place);
            journal::emit(tx, origin, PlaceLapsed{place.place_id});
        }
        closed = closed || !places.empty();
        return std::ssize(places) == kAtOnce;
    });
    if (closed) services.cache.start_new_epoch();
}

}  // namespace agora::places
