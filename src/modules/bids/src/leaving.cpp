#include "leaving.hpp"

#include "ask.hpp"
#include "ask_store.hpp"
#include "block_store.hpp"
#include "room_store.hpp"
#include "team.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

void remove_own_blocks(const Acting& acting, AccountId account) {
    for (const HeldBlock& held : list_own_blocks(acting.tx, account)) {
        if (held.block.audience != BlockAudience::own) continue;
        delete_block(acting.tx, held.block.block_id);
        journal::emit(acting.tx, acting.origin, BlockChanged{held.block.block_id});
    }
}

void end_asks(const Acting& acting, AccountId account) {
    for (const AskId id : list_open_asks_of(acting.tx, account)) {
        const auto ask = find_ask(acting.tx, id);
        if (!ask) continue;
        if (ask->state == AskState::handed_in) {
            end_unanswered(acting, *ask);
        } else {
            (void)withdraw(acting, {.ask = *ask, .asks = true});
        }
    }
}

}  // namespace

void leave_bids(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                AccountId account) {
    // As the account itself: what it did not hand in is offered to others, not to it again.
    const Acting acting{tx, services, {account, origin.at}};
    remove_own_blocks(acting, account);
    end_asks(acting, account);
    for (const AskId id : list_taken_by(tx, account)) {
        if (const auto ask = find_ask(tx, id))
            (void)give_back(acting, {.ask = *ask, .helps = true});
    }
    for (const TeamMember& seat : list_seats_of(tx, account)) {
        free_parts(tx, seat.room_id, account);
        delete_team_member(tx, seat.room_id, account);
        remove_if_left(acting, seat.room_id);
    }
}

}  // namespace agora::bids
