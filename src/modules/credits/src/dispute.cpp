#include "dispute.hpp"

#include "pay.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "tell.hpp"

#include <algorithm>

namespace agora::credits {

using ledger::Side;
using ledger::TransferState;

namespace {

constexpr std::size_t kMostRemarks = 100;

/// How somebody stands to a transfer that they may speak about.
struct Speaking {
    ledger::Transfer transfer = {};
    Speaker speaker = Speaker::settler;

    bool is_party() const { return speaker != Speaker::settler; }
    ledger::LedgerAccountId account() const {
        return speaker == Speaker::payer ? transfer.payer : transfer.payee;
    }
};

Result<Speaking> speaking(db::ReadTx& tx, const access::Actor& actor, TransferId id, Date today) {
    const auto transfer = ledger::find_transfer(tx, id);
    if (!transfer) return CreditsRefusal::transfer_not_found;
    if (const auto side = side_of(tx, actor, *transfer, today)) {
        return Speaking{*transfer, *side == Side::payer ? Speaker::payer : Speaker::payee};
    }
    if (!is_settler(actor)) return CreditsRefusal::not_a_party;
    return Speaking{*transfer, Speaker::settler};
}

void write(const Acting& acting, const access::Actor& actor, const Speaking& by, RemarkKind kind,
           Said said) {
    const Remark remark{.remark_id = acting.tx.new_id<RemarkId>(),
                        .transfer_id = by.transfer.transfer_id,
                        .kind = kind,
                        .speaker = by.speaker,
                        .language = std::move(said.language),
                        .words = std::move(said.words),
                        .written_by = actor.account,
                        .written_at = acting.origin.at};
    insert_remark(acting.tx, remark);
    tell_of_remark(acting.tx, remark, acting.origin);
}

Speaker who_disputes(const std::vector<Remark>& remarks) {
    const auto last =
        std::ranges::find(remarks.rbegin(), remarks.rend(), RemarkKind::disputed, &Remark::kind);
    return last == remarks.rend() ? Speaker::settler : last->speaker;
}

}  // namespace

bool is_settler(const access::Actor& actor) {
    return actor.is_member() && actor.may(kSettle);
}

Result<Done> dispute(const Acting& acting, const access::Actor& actor, TransferId id, Said said,
                     Date today) {
    const auto by = speaking(acting.tx, actor, id, today);
    if (!by) return by.refusal();
    if (!by->is_party()) return CreditsRefusal::not_a_party;
    if (said.words.empty()) return Refusal{CreditsRefusal::reason_missing, "words"};
    const auto done = ledger::dispute(acting.in_ledger(), by->account(), id);
    if (!done) return done.refusal();
    write(acting, actor, *by, RemarkKind::disputed, std::move(said));
    return Done{};
}

Result<Done> remark(const Acting& acting, const access::Actor& actor, TransferId id, Said said,
                    Date today) {
    const auto by = speaking(acting.tx, actor, id, today);
    if (!by) return by.refusal();
    if (by->transfer.state != TransferState::disputed) return CreditsRefusal::not_in_dispute;
    if (said.words.empty()) return Refusal{CreditsRefusal::reason_missing, "words"};
    if (list_remarks(acting.tx, id).size() >= kMostRemarks) {
        return CreditsRefusal::too_many_remarks;
    }
    write(acting, actor, *by, RemarkKind::remark, std::move(said));
    return Done{};
}

Result<Done> settle(const Acting& acting, const access::Actor& actor, TransferId id, Said said,
                    Date today) {
    const auto by = speaking(acting.tx, actor, id, today);
    if (!by) return by.refusal();
    if (by->transfer.state != TransferState::disputed) return CreditsRefusal::not_in_dispute;
    const bool withdraws_own = by->speaker == who_disputes(list_remarks(acting.tx, id));
    if (by->is_party() && !withdraws_own) {
        return is_settler(actor) ? CreditsRefusal::not_your_own_dispute
                                 : CreditsRefusal::not_the_settler;
    }
    if (said.words.empty()) return Refusal{CreditsRefusal::reason_missing, "words"};
    const auto done = ledger::settle(acting.in_ledger(), id);
    if (!done) return done.refusal();
    if (!by->is_party()) {
        journal::emit(acting.tx, acting.origin, DisputeSettled{id}, journal::Audit::yes);
    }
    write(acting, actor, *by, RemarkKind::settled, std::move(said));
    return Done{};
}

Result<Done> correct(const Acting& acting, const access::Actor& actor, TransferId id, Said said,
                     std::string key, Date today) {
    const auto by = speaking(acting.tx, actor, id, today);
    if (!by) return by.refusal();
    if (by->transfer.state != TransferState::disputed) return CreditsRefusal::not_in_dispute;
    if (by->speaker == Speaker::payer) {
        return is_settler(actor) ? CreditsRefusal::not_your_own_dispute
                                 : CreditsRefusal::not_the_settler;
    }
    if (by->is_party() && takes_back_for_self(acting.tx, actor, by->transfer)) {
        return CreditsRefusal::not_for_yourself;
    }
    if (said.words.empty()) return Refusal{CreditsRefusal::reason_missing, "words"};
    if (key.empty()) key = "api " + to_string(acting.tx.new_id<TransferId>());
    const auto opposite = ledger::correct(acting.in_ledger(), id, key);
    if (!opposite) return opposite.refusal();
    if (!by->is_party()) {
        journal::emit(acting.tx, acting.origin, TransferCorrected{id, *opposite},
                      journal::Audit::yes);
    }
    write(acting, actor, *by, RemarkKind::corrected, std::move(said));
    return Done{};
}

}  // namespace agora::credits
