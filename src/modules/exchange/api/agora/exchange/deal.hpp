#pragma once

#include "agora/credits/nature.hpp"
#include "agora/exchange/listing.hpp"
#include "agora/ledger/transfer.hpp"

#include <vector>

namespace agora::exchange {

using DealId = Id<struct ExchangeDealTag>;
using LineId = Id<struct ExchangeLineTag>;
using RingId = Id<struct ExchangeRingTag>;

/// declined: the owner of the listing took another; withdrawn: who answered took it back; called_off: it was
/// agreed, and then not done.
enum class DealState { asked, agreed, done, declined, withdrawn, called_off };
AGORA_ENUM(DealState, asked, agreed, done, declined, withdrawn, called_off)

/// Between who placed a listing and who answered it; nobody else sees it.
struct Deal {
    DealId deal_id = {};
    ListingId listing_id = {};
    RingId ring_id = {};  ///< of which it is a leg; zero: it stands alone
    AccountId owner_id = {};
    AccountId other_id = {};
    Side side = Side::offer;  ///< of the listing: who provides
    DealState state = DealState::asked;
    Mode mode = Mode::free;
    std::string what = {};     ///< what is agreed; empty: nothing was proposed yet
    std::string back = {};     ///< what comes back for it in a barter
    std::int64_t credits = 0;  ///< of a deal in credits
    std::int64_t terms = 0;    ///< how often terms were proposed: one agrees to those that one saw
    bool terms_by_owner = false;
    std::optional<Instant> owner_done_at = {};
    std::optional<Instant> other_done_at = {};
    ledger::TransferId transfer_id = {};
    std::int64_t transfers = 0;  ///< how many were proposed for it
    Instant made_at = {};
    std::optional<Instant> agreed_at = {};
    Instant changed_at = {};

    bool is_party(AccountId who) const { return who && (who == owner_id || who == other_id); }
    AccountId opposite(AccountId who) const { return who == owner_id ? other_id : owner_id; }
    AccountId provider() const { return side == Side::offer ? owner_id : other_id; }
    AccountId receiver() const { return side == Side::offer ? other_id : owner_id; }
    bool is_open() const { return state == DealState::asked || state == DealState::agreed; }
};
AGORA_FIELDS(Deal, deal_id, listing_id, ring_id, owner_id, other_id, side, state, mode, what, back,
             credits, terms, terms_by_owner, owner_done_at, other_done_at, transfer_id, transfers,
             made_at, agreed_at, changed_at)

struct Line {
    LineId line_id = {};
    DealId deal_id = {};
    AccountId written_by = {};
    std::string body = {};
    Instant written_at = {};
};
AGORA_FIELDS(Line, line_id, deal_id, written_by, body, written_at)

using credits::NatureOfHelp;

/// What a provider states of their own supply (SHR-18). value_cents: in euro, of help within one's profession; 0 where no value is kept.
struct Statement {
    DealId deal_id = {};
    AccountId account_id = {};
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::int64_t value_cents = 0;
    Instant stated_at = {};
};
AGORA_FIELDS(Statement, deal_id, account_id, nature, value_cents, stated_at)

/// What an exchange saved by the estimate of who received (SHR-16); 0: not said.
struct Avoided {
    DealId deal_id = {};
    AccountId account_id = {};
    std::int64_t purchase_cents = 0;
    std::int64_t travel_km = 0;
    Instant stated_at = {};
};
AGORA_FIELDS(Avoided, deal_id, account_id, purchase_cents, travel_km, stated_at)

/// Sums of the estimates of deals done in [from, until), for the figures of the cooperative.
struct AvoidedSum {
    std::int64_t deals = 0;
    std::int64_t purchase_cents = 0;
    std::int64_t travel_km = 0;
};
AGORA_FIELDS(AvoidedSum, deals, purchase_cents, travel_km)
AvoidedSum sum_avoided(db::ReadTx& tx, Instant from, Instant until);

struct DealMoved {
    static constexpr std::string_view kName = "exchange.deal_moved";
    DealId deal = {};
    DealState state = DealState::asked;
};
AGORA_FIELDS(DealMoved, deal, state)

}  // namespace agora::exchange
