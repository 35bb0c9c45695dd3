#pragma once

#include "agora/credits/nature.hpp"

#include <optional>
#include <string>
#include <vector>

// For demonstrations and transfers: movements with their past, of which nobody is told.
namespace agora::credits {

struct WholeParty {
    ledger::Holder holder = ledger::Holder::member;
    std::int64_t owner = 0;
};

struct WholeTransfer {
    WholeParty payer = {};
    WholeParty payee = {};
    std::int64_t amount = 0;
    ledger::Category category = ledger::Category::other;
    ledger::Side proposed_by = ledger::Side::payer;
    access::AccountId written_by = {};
    access::AccountId decided_by = {};
    std::string language = {};
    std::string words = {};
    NatureOfHelp nature = NatureOfHelp::unsaid;
    Instant proposed_at = {};
    /// Nothing: it still waits for its yes.
    std::optional<Instant> confirmed_at = {};
    std::string dispute = {};  ///< why the payer says that it is not right; empty: nobody does
    Instant disputed_at = {};
};

/// Accounts that are not there yet are opened with these limits.
struct WholeLimits {
    std::int64_t lowest = -100;
    std::int64_t highest = 300;
};
/// Nothing when a limit stops it.
std::optional<ledger::TransferId> put_whole_transfer(db::WriteTx& tx, const WholeTransfer& whole,
                                                     std::string_view key,
                                                     const WholeLimits& limits = {});

}  // namespace agora::credits
