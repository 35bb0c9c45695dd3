#include "audit_words.hpp"

#include "agora/web/measure_words.hpp"
#include "dispute.hpp"
#include "labels.hpp"
#include "limits.hpp"
#include "reported.hpp"
#include "reporting.hpp"

namespace agora::credits {
namespace {

/// What was paid: who paid whom stays with the two sides.
std::string name_amount(const web::Call&, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = word == "transfer" ? parse_id<TransferId>(value) : std::nullopt;
    const auto transfer = id ? ledger::find_transfer(tx, *id) : std::nullopt;
    return transfer ? std::to_string(transfer->amount) : std::string{};
}

std::string name_holder(const web::Call& call, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = word == "ledger_account" ? parse_id<LedgerAccountId>(value) : std::nullopt;
    if (!id) return {};
    Sides sides(call, tx);
    return sides.of(*id).label;
}

std::string_view say_state(std::string_view word, std::string_view value) {
    const auto state = fields::enum_value<ledger::AccountState>(value);
    return word == "state" && state ? label_of(*state) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {DisputeSettled::kName, tr("Dispute about credits ended"),
         tr("{who} ended the dispute about a payment of {transfer} credits: it stands."), nullptr,
         &name_amount},
        {TransferCorrected::kName, tr("Payment in credits corrected"),
         tr("{who} corrected a payment of {transfer} credits by its opposite."), nullptr,
         &name_amount},
        {LimitsSet::kName, tr("Limits of an account of credits"),
         tr("{who} set the limits of the account of {ledger_account} to {lowest} and {highest}."),
         nullptr, &name_holder},
        {StateSet::kName, tr("Account of credits frozen or opened"),
         tr("{who} set the account of {ledger_account}: {state}."), &say_state, &name_holder},
        {SellersReported::kName, tr("Sellers taken out for the tax office"),
         tr("{who} took out the sellers of {year} for the tax office.")},
        {WordsModerated::kName, tr("Words of a payment moderated"),
         tr("{who} decided about the words of a payment of {transfer} credits: {measure}."),
         &web::say_measure, &name_amount},
    };
}

}  // namespace agora::credits
