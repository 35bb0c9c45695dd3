#pragma once

#include "agora/credits/purpose.hpp"
#include "note_store.hpp"
#include "parties.hpp"

// A payment from its beginning to its answer. Ledger refusals about the amount stand at "amount".
namespace agora::credits {

struct Wanted {
    ledger::Side proposed_by = ledger::Side::payer;
    Party mine = {};  ///< for whom the actor acts
    Party other = {};
    std::int64_t amount = 0;
    ledger::Category category = ledger::Category::other;
    ledger::Purpose purpose = ledger::Purpose::none;
    std::int64_t purpose_id = 0;
    std::string language = {};
    std::string words = {};
    Stated stated = {};  ///< when the actor asks
    std::string key = {};
};
/// `facts`: of the purpose, as the actor may see it.
Result<TransferId> begin(const Acting& acting, const access::Actor& actor, Wanted wanted,
                         const std::optional<PurposeFacts>& facts, Date today);

/// Nobody gives a group's credits to themselves.
bool gives_to_self(const access::Actor& actor, const Party& payer, const Party& payee);
/// Whether the opposite of it would do that.
bool takes_back_for_self(db::ReadTx& tx, const access::Actor& actor,
                         const ledger::Transfer& transfer);

/// The actor's side of a transfer; nothing for who acts for neither.
std::optional<ledger::Side> side_of(db::ReadTx& tx, const access::Actor& actor,
                                    const ledger::Transfer& transfer, Date today);
/// Who said no such thing yet, and is the one who helps: has to state it with a yes.
bool owes_statement(db::ReadTx& tx, const ledger::Transfer& transfer);

Result<Done> confirm(const Acting& acting, const access::Actor& actor, TransferId transfer,
                     const Stated& stated, Date today);
Result<Done> refuse(const Acting& acting, const access::Actor& actor, TransferId transfer,
                    Date today);
Result<Done> withdraw(const Acting& acting, const access::Actor& actor, TransferId transfer,
                      Date today);

}  // namespace agora::credits
