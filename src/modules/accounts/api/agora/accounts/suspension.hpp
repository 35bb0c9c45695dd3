#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/services.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::accounts {

using SuspensionId = Id<struct SuspensionTag>;

/// Why an account is suspended, or was.
struct Suspension {
    SuspensionId suspension_id;
    AccountId account_id;
    std::string reason;
    AccountId suspended_by;
    Instant suspended_at;
    std::optional<Instant> lifted_at;
};
AGORA_FIELDS(Suspension, suspension_id, account_id, reason, suspended_by, suspended_at, lifted_at)

enum class SuspensionRefusal { own_account_stays, suspended_already, not_suspended };
RefusalText refusal_text(SuspensionRefusal refusal);

/// Sessions and mailed links end at once and the profile is shown to nobody; the person gets the
/// reason and how to object by mail. Nobody suspends themselves or the last administrator.
Result<Done> suspend(db::WriteTx& tx, const web::Services& services, const journal::Origin& origin,
                     AccountId account, std::string_view reason);
/// The account is again what it was, and the person is told.
Result<Done> lift_suspension(db::WriteTx& tx, const web::Services& services,
                             const journal::Origin& origin, AccountId account);
/// The newest first.
std::vector<Suspension> suspensions_of(db::ReadTx& tx, AccountId account);

}  // namespace agora::accounts
