#include "potential.hpp"

#include "agora/work/events.hpp"
#include "desk_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

namespace agora::work {

Result<Done> flag_demand(const Acting& acting, const access::Actor& actor, const Demand& demand,
                         std::string note) {
    if (!actor.may(kFlag)) return WorkRefusal::not_of_the_committee;
    if (find_potential(acting.tx, demand.demand_id)) return WorkRefusal::flagged_already;
    insert_potential(acting.tx, {.demand_id = demand.demand_id,
                                 .note = std::move(note),
                                 .flagged_by = actor.account,
                                 .flagged_at = acting.origin.at,
                                 .changed_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin,
                  PotentialChanged{demand.demand_id, PotentialStatus::flagged},
                  journal::Audit::yes);
    return Done{};
}

std::int64_t stamp_of(const Potential& potential) {
    return potential.changed_at.microseconds();
}

Result<Done> follow_demand(const Acting& acting, const access::Actor& actor, const Demand& demand,
                           Potential potential, Follow follow) {
    if (!actor.may(kFollow)) return WorkRefusal::not_of_the_committee;
    if (follow.seen != stamp_of(potential)) return WorkRefusal::changed_meanwhile;
    if (follow.mine) potential.owner_id = actor.account;
    if (follow.let_off) potential.owner_id = {};
    potential.status = follow.status;
    potential.note = std::move(follow.note);
    potential.changed_at = acting.origin.at;
    update_potential(acting.tx, potential);
    journal::emit(acting.tx, acting.origin, PotentialChanged{demand.demand_id, potential.status},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> enter_floor(const Acting& acting, const access::Actor& actor, Floor floor) {
    if (!actor.may(kKeepFloors)) return WorkRefusal::not_of_the_committee;
    if (floor.amount <= 0) return Refusal{WorkRefusal::amount_missing, "amount"};
    floor.floor_id = acting.tx.new_id<FloorId>();
    floor.entered_by = actor.account;
    floor.entered_at = acting.origin.at;
    insert_floor(acting.tx, floor);
    journal::emit(acting.tx, acting.origin, FloorEntered{floor.floor_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> remove_floor(const Acting& acting, const access::Actor& actor, FloorId floor) {
    if (!actor.may(kKeepFloors)) return WorkRefusal::not_of_the_committee;
    if (!find_floor(acting.tx, floor)) return WorkRefusal::floor_not_found;
    delete_floor(acting.tx, floor);
    journal::emit(acting.tx, acting.origin, FloorRemoved{floor}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::work
