#include "pages.hpp"
#include "queue.hpp"
#include "refusals.hpp"
#include "reserve.hpp"
#include "sight.hpp"
#include "slots_view.hpp"
#include "thing_page.hpp"
#include "thing_store.hpp"

namespace agora::loans {
namespace {

struct TypedReservation {
    std::optional<Date> first_day = {};
    std::optional<Date> last_day = {};
    std::int64_t slot = 0;
    std::string words = {};
};
AGORA_FIELDS(TypedReservation, first_day, last_day, slot, words)

struct TypedWaiting {
    std::int64_t days = 0;
};
AGORA_FIELDS(TypedWaiting, days)

http::Response create_reservation(web::Call& call) {
    const auto slots = call.read([&](db::ReadTx& tx) {
        const auto thing = thing_at(call, tx);
        return thing ? std::optional{list_slots(tx, thing->thing_id)} : std::nullopt;
    });
    if (!slots) return web::refuse(call, LoanRefusal::thing_not_found);
    auto typed =
        web::read_form<TypedReservation>(call, kReservationForm, slot_context(call, *slots));
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<LoanId> {
            const auto thing = thing_at(call, tx);
            if (!thing) return LoanRefusal::thing_not_found;
            return reserve(acting(tx, call), call.actor, *thing,
                           {.first_day = *typed.value.first_day,
                            .last_day = *typed.value.last_day,
                            .slot = typed.value.slot,
                            .words = std::string{trimmed(typed.value.words)}});
        });
        if (made) {
            return web::redirect(call, path_of(*made), {.text = tr("The days are kept for you.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return thing_page(call, {.reservation = typed.state});
}

http::Response create_waiting(web::Call& call) {
    auto typed = web::read_form<TypedWaiting>(call, kWaitingForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto thing = thing_at(call, tx);
            if (!thing) return LoanRefusal::thing_not_found;
            path = path_of(thing->thing_id);
            return join_queue(acting(tx, call), call.actor, *thing, typed.value.days);
        });
        if (done) {
            return web::redirect(call, path,
                                 {.text = tr("You are in the queue, and are written to when it is "
                                             "your turn.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return thing_page(call, {.waiting = typed.state});
}

http::Response remove_waiting(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto thing = thing_at(call, tx);
        if (!thing) return LoanRefusal::thing_not_found;
        path = path_of(thing->thing_id);
        return leave_queue(acting(tx, call), call.actor, *thing);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("You don't wait for it any more.")});
}

}  // namespace

std::vector<web::Route> reserve_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/loans/{id}/reservations",
         Access::member(),
         &create_reservation,
         {.summary = "Reserve a thing from one day to another, also while somebody has it"}},
        {post,
         "/loans/{id}/waiting",
         Access::member(),
         &create_waiting,
         {.summary = "Wait for the next free moment of a thing"}},
        {post,
         "/loans/{id}/waiting/removal",
         Access::member(),
         &remove_waiting,
         {.summary = "Wait for a thing no more"}},
    };
}

}  // namespace agora::loans
