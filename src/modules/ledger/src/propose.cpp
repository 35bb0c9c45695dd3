#include "checks.hpp"
#include "transfer_store.hpp"

#include "agora/base/assert.hpp"

namespace agora::ledger {
namespace {

constexpr std::size_t kLongestKey = 64;

Transfer transfer_of(const Proposal& proposal, TransferId id, Instant at) {
    return {.transfer_id = id,
            .payer = proposal.payer,
            .payee = proposal.payee,
            .amount = proposal.amount,
            .category = proposal.category,
            .purpose = proposal.purpose,
            .purpose_id = proposal.purpose_id,
            .proposed_by = proposal.proposed_by,
            .proposed_at = at};
}

LedgerAccountId proposer_of(const Proposal& proposal) {
    return proposal.proposed_by == Side::payer ? proposal.payer : proposal.payee;
}

/// What each account would have more or less.
using Net = std::map<LedgerAccountId, std::int64_t>;

std::optional<Refusal> beyond_limits(Books& books, const Net& net) {
    for (const auto& [id, amount] : net) {
        const Account& account = books.at(id);
        const auto refusal =
            amount < 0 ? beyond_lowest(account, -amount) : beyond_highest(account, amount);
        if (refusal) return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> unfit(Books& books, const std::vector<Proposal>& legs) {
    Net net;
    for (const Proposal& leg : legs) {
        if (const auto refusal = wrong_amount(leg)) return refusal;
        if (const auto refusal = unknown_side(books, leg)) return refusal;
        if (const auto refusal = not_open(books.at(leg.payer), books.at(leg.payee))) return refusal;
        net[leg.payer] -= leg.amount;
        net[leg.payee] += leg.amount;
    }
    return beyond_limits(books, net);
}

/// The transfers of a first time with the same keys; none when it is the first.
Result<std::vector<TransferId>> done_before(db::ReadTx& tx, const std::vector<Proposal>& legs) {
    std::vector<TransferId> done;
    for (const Proposal& leg : legs) {
        const auto present = find_transfer_by_key(tx, proposer_of(leg), leg.key);
        if (!present) continue;
        if (const auto refusal = differs(*present, leg)) return *refusal;
        done.push_back(present->transfer_id);
    }
    if (!done.empty() && done.size() != legs.size()) {
        return LedgerRefusal::exists_with_different_parties;
    }
    return done;
}

}  // namespace

Result<TransferId> propose(const Acting& acting, const Proposal& proposal) {
    AGORA_ASSERT(!proposal.key.empty() && proposal.key.size() <= kLongestKey);
    if (const auto refusal = wrong_amount(proposal)) return *refusal;
    Books books{acting.tx, {proposal.payer, proposal.payee}};
    if (const auto refusal = unknown_side(books, proposal)) return *refusal;
    if (const auto present = find_transfer_by_key(acting.tx, proposer_of(proposal), proposal.key)) {
        if (const auto refusal = differs(*present, proposal)) return *refusal;
        return present->transfer_id;
    }
    const Account& payer = books.at(proposal.payer);
    const Account& payee = books.at(proposal.payee);
    if (const auto refusal = not_open(payer, payee)) return *refusal;
    const auto beyond = proposal.proposed_by == Side::payer
                            ? beyond_lowest(payer, proposal.amount)
                            : beyond_highest(payee, proposal.amount);
    if (beyond) return *beyond;
    const Transfer transfer =
        transfer_of(proposal, acting.tx.new_id<TransferId>(), acting.origin.at);
    books.hold(transfer);
    books.save();
    insert_transfer(acting.tx, {transfer, proposal.key, books.member(proposal.payer),
                                books.member(proposal.payee)});
    journal::emit(acting.tx, acting.origin, TransferProposed{transfer.transfer_id});
    return transfer.transfer_id;
}

Result<std::vector<TransferId>> post_together(const Acting& acting,
                                              const std::vector<Proposal>& legs) {
    std::vector<LedgerAccountId> ids;
    for (const Proposal& leg : legs) {
        AGORA_ASSERT(!leg.key.empty() && leg.key.size() <= kLongestKey);
        ids.insert(ids.end(), {leg.payer, leg.payee});
    }
    Books books{acting.tx, std::move(ids)};
    auto done = done_before(acting.tx, legs);
    if (!done || !done->empty()) return done;
    if (const auto refusal = unfit(books, legs)) return *refusal;
    for (const Proposal& leg : legs) {
        Transfer transfer = transfer_of(leg, acting.tx.new_id<TransferId>(), acting.origin.at);
        transfer.state = TransferState::posted;
        transfer.decided_at = acting.origin.at;
        insert_transfer(acting.tx,
                        {transfer, leg.key, books.member(leg.payer), books.member(leg.payee)});
        const std::int64_t digest = books.post(transfer, acting.origin.at);
        journal::emit(acting.tx, acting.origin, TransferPosted{transfer.transfer_id, digest});
        done->push_back(transfer.transfer_id);
    }
    books.save();
    return done;
}

}  // namespace agora::ledger
