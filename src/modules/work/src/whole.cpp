#include "agora/work/whole.hpp"

#include "agora/journal/journal.hpp"
#include "agora/work/events.hpp"
#include "answer_store.hpp"
#include "demand_store.hpp"
#include "desk_store.hpp"

namespace agora::work {

DemandId put_whole_demand(db::WriteTx& tx, WholeDemand whole) {
    Demand& demand = whole.demand;
    demand.demand_id = tx.new_id<DemandId>();
    insert_demand(tx, demand);
    put_skills(tx, demand.demand_id, whole.skills);
    const journal::Origin origin{demand.posted_by, demand.posted_at};
    journal::emit(tx, origin, DemandPosted{demand.demand_id});
    if (demand.state == State::open || demand.state == State::closed) {
        journal::emit(tx, origin, DemandOpened{demand.demand_id});
    }
    for (WholeAnswer& one : whole.answers) {
        Answer& answer = one.answer;
        answer.answer_id = tx.new_id<AnswerId>();
        answer.demand_id = demand.demand_id;
        insert_answer(tx, answer);
        if (one.shares.empty()) {
            one.shares = {
                {.account_id = answer.lead_id, .says = Says::yes, .said_at = answer.sent_at}};
        }
        for (Share& share : one.shares) {
            share.answer_id = answer.answer_id;
            insert_share(tx, share);
        }
        journal::emit(tx, {answer.lead_id, answer.made_at},
                      AnswerChanged{answer.answer_id, answer.state});
    }
    return demand.demand_id;
}

void put_whole_potential(db::WriteTx& tx, const Potential& potential) {
    insert_potential(tx, potential);
    journal::emit(tx, {potential.flagged_by, potential.flagged_at},
                  PotentialChanged{potential.demand_id, potential.status}, journal::Audit::yes);
}

}  // namespace agora::work
