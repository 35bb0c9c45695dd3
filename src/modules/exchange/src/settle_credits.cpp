#include "settle_credits.hpp"

#include "categories.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

using ledger::Holder;
using ledger::TransferState;

ledger::LedgerAccountId account_of(const Acting& acting, AccountId member) {
    return ledger::account_for(acting.tx, acting.services, Holder::member, member.value(),
                               acting.origin.at)
        .account_id;
}

ledger::Acting in_ledger(const Acting& acting) {
    return {acting.tx, acting.origin};
}

ledger::Category category_of(const Acting& acting, const std::optional<Listing>& listing) {
    const Category* category =
        listing ? categories_of(acting.services).find(listing->category) : nullptr;
    return category == nullptr ? ledger::Category::other : category->ledger;
}

bool has_moved(TransferState state) {
    return state == TransferState::posted || state == TransferState::disputed ||
           state == TransferState::corrected;
}

}  // namespace

Result<bool> move_credits(const Acting& acting, AccountId who, Deal& deal) {
    const auto payer = account_of(acting, deal.receiver());
    const auto payee = account_of(acting, deal.provider());
    const auto side = who == deal.receiver() ? ledger::Side::payer : ledger::Side::payee;
    const auto present = deal.transfer_id ? ledger::find_transfer(acting.tx, deal.transfer_id)
                                          : std::optional<ledger::Transfer>{};
    if (present && has_moved(present->state)) return true;
    if (present && present->state == TransferState::pending) {
        if (present->proposed_by == side) return false;
        const auto own = side == ledger::Side::payer ? payer : payee;
        const auto done = ledger::confirm(in_ledger(acting), own, deal.transfer_id);
        if (!done) return done.refusal();
        return true;
    }
    const auto purpose = deal.side == Side::offer ? ledger::Purpose::offer : ledger::Purpose::want;
    ++deal.transfers;
    const auto made = ledger::propose(
        in_ledger(acting),
        {.payer = payer,
         .payee = payee,
         .amount = deal.credits,
         .category = category_of(acting, find_listing(acting.tx, deal.listing_id)),
         .purpose = purpose,
         .purpose_id = deal.listing_id.value(),
         .proposed_by = side,
         .key = "exchange-" + to_string(deal.deal_id) + "-" + std::to_string(deal.transfers)});
    if (!made) return made.refusal();
    deal.transfer_id = *made;
    return false;
}

bool is_paid(db::ReadTx& tx, const Deal& deal) {
    const auto transfer =
        deal.transfer_id ? ledger::find_transfer(tx, deal.transfer_id) : std::nullopt;
    return transfer && has_moved(transfer->state) && transfer->state != TransferState::corrected;
}

Result<Done> give_back_held(const Acting& acting, const Deal& deal) {
    const auto held = deal.transfer_id ? ledger::find_transfer(acting.tx, deal.transfer_id)
                                       : std::optional<ledger::Transfer>{};
    if (!held || held->state != TransferState::pending) return Done{};
    const auto proposer = held->proposed_by == ledger::Side::payer ? held->payer : held->payee;
    return ledger::withdraw(in_ledger(acting), proposer, held->transfer_id);
}

Result<std::vector<ledger::TransferId>> settle_ring(const Acting& acting, const Ring& ring,
                                                    const std::vector<Leg>& legs) {
    const bool valued = std::ranges::all_of(legs, [](const Leg& leg) { return leg.credits > 0; });
    if (!valued) return std::vector<ledger::TransferId>{};
    std::vector<ledger::Proposal> proposals;
    for (const Leg& leg : legs) {
        const Leg& next = legs[(static_cast<std::size_t>(leg.place) + 1) % legs.size()];
        proposals.push_back(
            {.payer = account_of(acting, next.giver_id),
             .payee = account_of(acting, leg.giver_id),
             .amount = leg.credits,
             .category = category_of(acting, find_listing(acting.tx, leg.offer_id)),
             .purpose = ledger::Purpose::ring,
             .purpose_id = ring.ring_id.value(),
             .proposed_by = ledger::Side::payer,
             .key = "ring-" + to_string(ring.ring_id) + "-" + std::to_string(leg.place)});
    }
    return ledger::post_together(in_ledger(acting), proposals);
}

}  // namespace agora::exchange
