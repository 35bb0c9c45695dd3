#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/call.hpp"

#include <string_view>
#include <vector>

// What an administrator does for one account, beside roles (administration.hpp) and suspensions
// (suspension.hpp); every act is in the audit.
namespace agora::accounts {

/// Emitted by sign_out_everywhere, resend_confirmation and send_reset_link.
struct SignedOutEverywhere {
    static constexpr std::string_view kName = "accounts.signed_out_everywhere";
    AccountId account;
};
AGORA_FIELDS(SignedOutEverywhere, account)
struct ConfirmationSent {
    static constexpr std::string_view kName = "accounts.confirmation_sent";
    AccountId account;
};
AGORA_FIELDS(ConfirmationSent, account)
struct ResetLinkSent {
    static constexpr std::string_view kName = "accounts.reset_link_sent";
    AccountId account;
};
AGORA_FIELDS(ResetLinkSent, account)

enum class CareRefusal { confirmed_already, suspended_gets_no_link, erase_own_in_settings };
RefusalText refusal_text(CareRefusal refusal);

struct HeldRole {
    access::Role role = access::Role::animator;
    access::ScopeKind scope_kind = access::ScopeKind::cooperative;
    std::string scope_key;
    AccountId granted_by;
    Instant granted_at;
};
std::vector<HeldRole> roles_held(db::ReadTx& tx, AccountId account);
std::int64_t count_sessions(db::ReadTx& tx, AccountId account, Instant now);

/// Every device; API tokens stay.
Result<Done> sign_out_everywhere(db::WriteTx& tx, const journal::Origin& origin, AccountId account);
Result<Done> resend_confirmation(db::WriteTx& tx, const web::Services& services,
                                 const journal::Origin& origin, AccountId account);
Result<Done> send_reset_link(db::WriteTx& tx, const web::Services& services,
                             const journal::Origin& origin, AccountId account);
/// On the person's written request: as if they had closed the account themselves. One transaction.
Result<Done> erase_on_request(web::Call& call, AccountId account);

/// How many rows of one kind of data are about a person, for the answer to a breach (GDPR 33-34).
struct KindCount {
    std::string_view table;
    std::string_view what;  ///< English source
    std::int64_t rows = 0;
};
std::vector<KindCount> rows_kept_about(db::ReadTx& tx, const std::vector<web::Module>& modules,
                                       AccountId account);

}  // namespace agora::accounts
