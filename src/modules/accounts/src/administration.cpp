#include "agora/accounts/administration.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "challenge_store.hpp"
#include "duty_store.hpp"
#include "erasure.hpp"
#include "grant_store.hpp"
#include "known_device.hpp"
#include "passkey_store.hpp"
#include "refusals.hpp"
#include "session_store.hpp"
#include "totp_store.hpp"

#include <algorithm>

namespace agora::accounts {

RefusalText refusal_text(AdministrationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case AdministrationRefusal::role_held_already:
            return {"role_held_already", rule, tr("This person has the role already.")};
        case AdministrationRefusal::role_not_held:
            return {"role_not_held", rule, tr("This person does not have the role.")};
        case AdministrationRefusal::own_administration_stays:
            return {"own_administration_stays", rule,
                    tr("You cannot take away your own administration. Ask another administrator.")};
    }
    return {};
}

Result<Done> grant_role(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                        const access::Grant& grant, std::string_view reason) {
    if (!find_account(tx, account)) return AccountRefusal::account_not_found;
    // Whoever had no role for a while gets the time to set up two steps anew.
    if (list_grants(tx, account).empty()) delete_duty(tx, account);
    const bool added = insert_grant(tx, {.grant_id = tx.new_id<GrantId>(),
                                         .account_id = account,
                                         .role = grant.role,
                                         .scope_kind = grant.scope.kind,
                                         .scope_key = grant.scope.key,
                                         .granted_by = origin.account,
                                         .granted_at = origin.at});
    if (!added) return AdministrationRefusal::role_held_already;
    delete_sessions(tx, account, "");
    journal::emit(tx, origin, RoleGranted{account, grant.role, grant.scope.kind},
                  journal::Audit::yes, reason);
    return Done{};
}

Result<Done> withdraw_role(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           const access::Grant& grant, std::string_view reason) {
    const bool own = account == origin.account && grant.role == access::Role::administrator &&
                     grant.scope.kind == access::ScopeKind::cooperative;
    if (own) return AdministrationRefusal::own_administration_stays;
    const bool whole = grant == access::Grant{access::Role::administrator, {}};
    if (whole && origin.account && is_last_administrator(tx, account)) {
        return SignInRefusal::last_administrator_stays;
    }
    const auto held = list_grants(tx, account);
    const auto found = std::find_if(held.begin(), held.end(), [&](const GrantRow& row) {
        return row.role == grant.role && row.scope_kind == grant.scope.kind &&
               row.scope_key == grant.scope.key;
    });
    if (found == held.end() || !delete_grant(tx, found->grant_id)) {
        return AdministrationRefusal::role_not_held;
    }
    delete_sessions(tx, account, "");
    journal::emit(tx, origin, RoleWithdrawn{account, grant.role, grant.scope.kind},
                  journal::Audit::yes, reason);
    return Done{};
}

void set_password(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                  std::string_view hash) {
    put_password(tx, account, hash, origin.at);
    start_afresh(tx, account, "");
    delete_challenges_of(tx, account);
    journal::emit(tx, origin, PasswordChanged{account}, journal::Audit::yes);
}

void remove_second_factors(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           std::string_view reason) {
    delete_totp(tx, account);
    delete_recovery_codes(tx, account);
    delete_passkeys_of(tx, account);
    start_afresh(tx, account, "");
    delete_challenges_of(tx, account);
    journal::emit(tx, origin, LostFactorsRemoved{account}, journal::Audit::yes, reason);
}

}  // namespace agora::accounts
