#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/ledger/account.hpp"

#include <string>

namespace agora::ledger {

using TransferId = Id<struct LedgerTransferTag>;
using EntryId = Id<struct LedgerEntryTag>;

enum class Side { payer, payee };
AGORA_ENUM(Side, payer, payee)

/// pending: one side said yes. Only posted ones (disputed ones are posted too) have entries.
enum class TransferState { pending, posted, disputed, corrected, refused, withdrawn, lapsed };
AGORA_ENUM(TransferState, pending, posted, disputed, corrected, refused, withdrawn, lapsed)

/// What it was for, so that it can be counted (SHR-04).
enum class Category {
    goods,
    service,
    loan,
    language_help,
    space,
    lesson,
    travel,
    group_work,
    other
};
AGORA_ENUM(Category, goods, service, loan, language_help, space, lesson, travel, group_work, other)

/// What it settles: a thing of another module, by its number.
enum class Purpose { none, offer, want, loan, help, ring, correction };
AGORA_ENUM(Purpose, none, offer, want, loan, help, ring, correction)

struct Transfer {
    TransferId transfer_id = {};
    LedgerAccountId payer = {};
    LedgerAccountId payee = {};
    std::int64_t amount = 0;  ///< whole credits, 1 … kMostAmount
    Category category = Category::other;
    Purpose purpose = Purpose::none;
    std::int64_t purpose_id = 0;
    Side proposed_by = Side::payer;
    TransferState state = TransferState::pending;
    TransferId corrects = {};  ///< the transfer of which it is the opposite
    Instant proposed_at = {};
    Instant decided_at = {};  ///< posted, refused, withdrawn or lapsed
};
AGORA_FIELDS(Transfer, transfer_id, payer, payee, amount, category, purpose, purpose_id,
             proposed_by, state, corrects, proposed_at, decided_at)

constexpr std::int64_t kMostAmount = 1'000'000;
constexpr std::int64_t kMostLimit = 1'000'000'000;

/// One side of a posted transfer; never changed or deleted, the database refuses it.
struct Entry {
    EntryId entry_id = {};
    LedgerAccountId account_id = {};
    std::int64_t place = 0;  ///< 1, 2, … within its account
    TransferId transfer_id = {};
    std::int64_t amount = 0;   ///< negative: paid
    std::int64_t balance = 0;  ///< after it
    Instant at = {};
};
AGORA_FIELDS(Entry, entry_id, account_id, place, transfer_id, amount, balance, at)

/// Sentences; each has a test in `transfers.txt`.
enum class LedgerRefusal {
    amount_must_be_positive,
    amount_too_large,
    account_unknown,
    account_is_closed,
    payer_unknown,
    payee_unknown,
    payer_is_payee,
    payer_account_is_not_open,
    payee_account_is_not_open,
    exceeds_credit_limit,   ///< the payer would fall below its lowest
    exceeds_balance_limit,  ///< the payee would rise above its highest
    exists_with_different_parties,
    exists_with_different_amount,
    exists_with_different_purpose,
    transfer_unknown,
    not_the_other_side,  ///< only who was asked confirms or refuses
    not_the_proposer,
    not_a_party,
    not_pending,
    not_posted,
    not_disputed,
    disputed_already,
    corrected_already,
    a_correction_stays,
    balance_is_beyond_that_limit,
    limits_must_span_zero,
};
RefusalText refusal_text(LedgerRefusal refusal);

/// Somebody moves credits now.
struct Acting {
    db::WriteTx& tx;
    journal::Origin origin;
};

/// `key`: made by the client, 1 … 64 characters; the same key of the same side's account again gives the first
/// transfer, or a refusal that names what differs.
struct Proposal {
    LedgerAccountId payer = {};
    LedgerAccountId payee = {};
    std::int64_t amount = 0;
    Category category = Category::other;
    Purpose purpose = Purpose::none;
    std::int64_t purpose_id = 0;
    Side proposed_by = Side::payer;
    std::string key = {};
};
/// Holds the amount on the side that proposes; nothing moves until the other side confirms.
Result<TransferId> propose(const Acting& acting, const Proposal& proposal);
/// By the other side: posted, with an entry on each account.
Result<Done> confirm(const Acting& acting, LedgerAccountId by, TransferId transfer);
Result<Done> refuse(const Acting& acting, LedgerAccountId by, TransferId transfer);
Result<Done> withdraw(const Acting& acting, LedgerAccountId by, TransferId transfer);
/// Nobody answered in time; what it held is free again.
Result<Done> lapse(const Acting& acting, TransferId transfer);

/// A party says that a posted transfer is not right. Nothing moves.
Result<Done> dispute(const Acting& acting, LedgerAccountId by, TransferId transfer);
/// The dispute ends without a correction.
Result<Done> settle(const Acting& acting, TransferId transfer);
/// The opposite of a posted or disputed transfer, once, with entries of its own. Limits hold for it too: where they
/// stop it, they are widened first.
Result<TransferId> correct(const Acting& acting, TransferId transfer, std::string_view key);

/// Both sides said yes elsewhere (each leg of a barter ring): all posted at once or none. Keys as in Proposal.
Result<std::vector<TransferId>> post_together(const Acting& acting,
                                              const std::vector<Proposal>& legs);

/// The amounts may be 0, never on the wrong side of it, at most kMostLimit.
Result<Done> set_limits(const Acting& acting, LedgerAccountId account, std::int64_t lowest,
                        std::int64_t highest);
/// A closed account stays closed.
Result<Done> set_state(const Acting& acting, LedgerAccountId account, AccountState state);

std::optional<Transfer> find_transfer(db::ReadTx& tx, TransferId id);
/// The newest first, at most `limit`, older than `before` (zero: from the newest).
std::vector<Transfer> list_transfers_of(db::ReadTx& tx, LedgerAccountId account, TransferId before,
                                        std::size_t limit);
std::vector<Transfer> list_pending_of(db::ReadTx& tx, LedgerAccountId account);
std::vector<Transfer> list_pending_before(db::ReadTx& tx, Instant before, std::size_t limit);
std::vector<Transfer> list_disputed(db::ReadTx& tx);
std::vector<Transfer> list_for_purpose(db::ReadTx& tx, Purpose purpose, std::int64_t purpose_id);
/// The newest first, at most `limit`, before this place (0: from the newest).
std::vector<Entry> list_entries(db::ReadTx& tx, LedgerAccountId account, std::int64_t before,
                                std::size_t limit);
/// All entries since, in order of time: for figures.
std::vector<Entry> list_entries_since(db::ReadTx& tx, Instant since);

/// The public number of SHR-02: zero at all times.
std::int64_t sum_of_balances(db::ReadTx& tx);

struct TransferProposed {
    static constexpr std::string_view kName = "ledger.proposed";
    TransferId transfer = {};
};
AGORA_FIELDS(TransferProposed, transfer)

struct TransferChanged {
    static constexpr std::string_view kName = "ledger.changed";
    TransferId transfer = {};
    TransferState state = TransferState::pending;
};
AGORA_FIELDS(TransferChanged, transfer, state)

/// Its two entries are there; `digest` is of their hashes.
struct TransferPosted {
    static constexpr std::string_view kName = "ledger.posted";
    TransferId transfer = {};
    std::int64_t digest = 0;
};
AGORA_FIELDS(TransferPosted, transfer, digest)

struct LimitsChanged {
    static constexpr std::string_view kName = "ledger.limits_changed";
    LedgerAccountId account = {};
};
AGORA_FIELDS(LimitsChanged, account)

struct AccountStateChanged {
    static constexpr std::string_view kName = "ledger.account_state_changed";
    LedgerAccountId account = {};
    AccountState state = AccountState::open;
};
AGORA_FIELDS(AccountStateChanged, account, state)

}  // namespace agora::ledger
