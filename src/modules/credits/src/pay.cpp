#include "pay.hpp"

#include "refusals.hpp"

#include <array>

namespace agora::credits {

using ledger::Holder;
using ledger::LedgerRefusal;
using ledger::Side;

namespace {

constexpr std::int64_t kMostADay = 30;
constexpr std::array kAtAmount{LedgerRefusal::amount_must_be_positive,
                               LedgerRefusal::amount_too_large, LedgerRefusal::exceeds_credit_limit,
                               LedgerRefusal::exceeds_balance_limit};

Refusal at_amount(const Refusal& refusal) {
    for (const LedgerRefusal one : kAtAmount) {
        if (refusal.is(one)) return {one, "amount", refusal.message().values};
    }
    return refusal;
}

std::optional<Refusal> unfit_purpose(const Wanted& wanted,
                                     const std::optional<PurposeFacts>& facts) {
    if (wanted.purpose == ledger::Purpose::none) return std::nullopt;
    if (!facts) return CreditsRefusal::purpose_unknown;
    const bool offered = wanted.purpose != ledger::Purpose::want;
    const bool paid_by_me = wanted.proposed_by == Side::payer;
    const Party& owner = offered == paid_by_me ? wanted.other : wanted.mine;
    if (!(owner == owner_in(*facts))) return Refusal{CreditsRefusal::purpose_of_another, "to"};
    return std::nullopt;
}

struct Both {
    ledger::Transfer transfer = {};
    Party payer = {};
    Party payee = {};

    const Party& proposer() const { return transfer.proposed_by == Side::payer ? payer : payee; }
    const Party& other() const { return transfer.proposed_by == Side::payer ? payee : payer; }
    LedgerAccountId other_account() const {
        return transfer.proposed_by == Side::payer ? transfer.payee : transfer.payer;
    }
    LedgerAccountId proposer_account() const {
        return transfer.proposed_by == Side::payer ? transfer.payer : transfer.payee;
    }
};

std::optional<Both> both_of(db::ReadTx& tx, TransferId id) {
    const auto transfer = ledger::find_transfer(tx, id);
    if (!transfer) return std::nullopt;
    const auto payer = ledger::find_account(tx, transfer->payer);
    const auto payee = ledger::find_account(tx, transfer->payee);
    if (!payer || !payee) return std::nullopt;
    return Both{*transfer, party_of(*payer), party_of(*payee)};
}

Result<Both> to_answer(const Acting& acting, const access::Actor& actor, TransferId id,
                       Date today) {
    const auto both = both_of(acting.tx, id);
    if (!both) return CreditsRefusal::transfer_not_found;
    if (!acts_for(acting.tx, actor, both->other(), today)) {
        return CreditsRefusal::not_the_other_side;
    }
    return *both;
}

void put_decider(const Acting& acting, TransferId transfer, AccountId by) {
    Note note = find_note(acting.tx, transfer).value_or(Note{.transfer_id = transfer});
    note.decided_by = by;
    put_note(acting.tx, note);
}

}  // namespace

bool gives_to_self(const access::Actor& actor, const Party& payer, const Party& payee) {
    return payer.holder == Holder::group && payee.holder == Holder::member &&
           payee.owner == actor.account.value();
}

bool takes_back_for_self(db::ReadTx& tx, const access::Actor& actor,
                         const ledger::Transfer& transfer) {
    const auto both = both_of(tx, transfer.transfer_id);
    return both && gives_to_self(actor, both->payee, both->payer);
}

Result<TransferId> begin(const Acting& acting, const access::Actor& actor, Wanted wanted,
                         const std::optional<PurposeFacts>& facts, Date today) {
    if (!acts_for(acting.tx, actor, wanted.mine, today)) {
        return Refusal{CreditsRefusal::not_your_group, "from"};
    }
    if (wanted.mine == wanted.other) return Refusal{CreditsRefusal::that_is_you, "to"};
    for (const auto& [party, field] :
         {std::pair{wanted.mine, "from"}, std::pair{wanted.other, "to"}}) {
        if (!takes_part(acting.tx, party)) {
            return Refusal{CreditsRefusal::group_takes_no_part, field};
        }
    }
    const bool pays = wanted.proposed_by == Side::payer;
    const Party& payer = pays ? wanted.mine : wanted.other;
    const Party& payee = pays ? wanted.other : wanted.mine;
    if (pays && gives_to_self(actor, payer, payee)) {
        return Refusal{CreditsRefusal::not_for_yourself, "to"};
    }
    if (const auto unfit = unfit_purpose(wanted, facts)) return *unfit;
    const bool states = !pays && payee.holder == Holder::member;
    if (states) {
        const auto checked = check_nature(acting.services, wanted.stated, Way::credits);
        if (!checked) return checked.refusal();
    }
    if (count_begun(acting.tx, actor.account, today) > kMostADay) {
        return CreditsRefusal::too_many_today;
    }
    const Instant now = acting.origin.at;
    const auto made = ledger::propose(
        acting.in_ledger(),
        {.payer = account_for(acting.tx, acting.services, payer, now).account_id,
         .payee = account_for(acting.tx, acting.services, payee, now).account_id,
         .amount = wanted.amount,
         .category = wanted.category,
         .purpose = wanted.purpose,
         .purpose_id = wanted.purpose_id,
         .proposed_by = wanted.proposed_by,
         .key =
             wanted.key.empty() ? "api " + to_string(acting.tx.new_id<TransferId>()) : wanted.key});
    if (!made) return at_amount(made.refusal());
    // A key that comes again gives the first payment, which may have been answered since.
    if (find_note(acting.tx, *made)) return *made;
    put_note(acting.tx, {.transfer_id = *made,
                         .language = std::move(wanted.language),
                         .words = std::move(wanted.words),
                         .written_by = actor.account});
    if (states) put_nature(acting.tx, acting.services, *made, wanted.stated);
    return *made;
}

std::optional<Side> side_of(db::ReadTx& tx, const access::Actor& actor,
                            const ledger::Transfer& transfer, Date today) {
    const auto both = both_of(tx, transfer.transfer_id);
    if (!both) return std::nullopt;
    // Who stands on both sides answers for the one that was asked.
    const Side asked = transfer.proposed_by == Side::payer ? Side::payee : Side::payer;
    if (acts_for(tx, actor, both->other(), today)) return asked;
    if (acts_for(tx, actor, both->proposer(), today)) return transfer.proposed_by;
    return std::nullopt;
}

bool owes_statement(db::ReadTx& tx, const ledger::Transfer& transfer) {
    if (transfer.proposed_by == Side::payee) return false;
    const auto payee = ledger::find_account(tx, transfer.payee);
    if (!payee || payee->holder != Holder::member) return false;
    const auto note = find_note(tx, transfer.transfer_id);
    return !note || note->nature == NatureOfHelp::unsaid;
}

Result<Done> confirm(const Acting& acting, const access::Actor& actor, TransferId id,
                     const Stated& stated, Date today) {
    const auto both = to_answer(acting, actor, id, today);
    if (!both) return both.refusal();
    if (both->other() == both->payer && gives_to_self(actor, both->payer, both->payee)) {
        return CreditsRefusal::not_for_yourself;
    }
    if (!takes_part(acting.tx, both->payer) || !takes_part(acting.tx, both->payee)) {
        return CreditsRefusal::group_takes_no_part;
    }
    const bool states = owes_statement(acting.tx, both->transfer);
    if (states) {
        const auto checked = check_nature(acting.services, stated, Way::credits);
        if (!checked) return checked.refusal();
    }
    const auto done = ledger::confirm(acting.in_ledger(), both->other_account(), id);
    if (!done) return done.refusal();
    put_decider(acting, id, actor.account);
    if (states) put_nature(acting.tx, acting.services, id, stated);
    return Done{};
}

Result<Done> refuse(const Acting& acting, const access::Actor& actor, TransferId id, Date today) {
    const auto both = to_answer(acting, actor, id, today);
    if (!both) return both.refusal();
    const auto done = ledger::refuse(acting.in_ledger(), both->other_account(), id);
    if (done) put_decider(acting, id, actor.account);
    return done;
}

Result<Done> withdraw(const Acting& acting, const access::Actor& actor, TransferId id, Date today) {
    const auto both = both_of(acting.tx, id);
    if (!both) return CreditsRefusal::transfer_not_found;
    if (!acts_for(acting.tx, actor, both->proposer(), today)) {
        return CreditsRefusal::not_the_proposer;
    }
    return ledger::withdraw(acting.in_ledger(), both->proposer_account(), id);
}

}  // namespace agora::credits
