#include "agora/accounts/care.hpp"

#include "erasure.hpp"
#include "grant_store.hpp"
#include "known_device.hpp"
#include "notice.hpp"

namespace agora::accounts {

RefusalText refusal_text(CareRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CareRefusal::confirmed_already:
            return {"confirmed_already", rule, tr("This address is confirmed already.")};
        case CareRefusal::suspended_gets_no_link:
            return {"suspended_gets_no_link", rule,
                    tr("A suspended account gets no link. Lift the suspension first.")};
        case CareRefusal::erase_own_in_settings:
            return {"erase_own_in_settings", rule,
                    tr("Your own account you close in your settings, under “My data”.")};
    }
    return {};
}

std::vector<HeldRole> roles_held(db::ReadTx& tx, AccountId account) {
    std::vector<HeldRole> held;
    for (GrantRow& row : list_grants(tx, account)) {
        held.push_back(
            {row.role, row.scope_kind, std::move(row.scope_key), row.granted_by, row.granted_at});
    }
    return held;
}

std::int64_t count_sessions(db::ReadTx& tx, AccountId account, Instant now) {
    return static_cast<std::int64_t>(list_sessions(tx, account, now).size());
}

Result<Done> sign_out_everywhere(db::WriteTx& tx, const journal::Origin& origin, AccountId id) {
    if (!find_account(tx, id)) return AccountRefusal::account_not_found;
    start_afresh(tx, id, "");
    journal::emit(tx, origin, SignedOutEverywhere{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> resend_confirmation(db::WriteTx& tx, const web::Services& services,
                                 const journal::Origin& origin, AccountId id) {
    const auto account = find_account(tx, id);
    if (!account) return AccountRefusal::account_not_found;
    if (account->standing == Standing::suspended) return CareRefusal::suspended_gets_no_link;
    if (account->standing == Standing::active) return CareRefusal::confirmed_already;
    mail_link(tx, desk_of(services), kConfirmMail, *account, account->mail, origin.at);
    journal::emit(tx, origin, ConfirmationSent{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> send_reset_link(db::WriteTx& tx, const web::Services& services,
                             const journal::Origin& origin, AccountId id) {
    const auto account = find_account(tx, id);
    if (!account) return AccountRefusal::account_not_found;
    if (account->standing == Standing::suspended) return CareRefusal::suspended_gets_no_link;
    mail_link(tx, desk_of(services), kResetPassword, *account, account->mail, origin.at);
    journal::emit(tx, origin, ResetLinkSent{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> erase_on_request(web::Call& call, AccountId account) {
    if (account == call.actor.account) return CareRefusal::erase_own_in_settings;
    const auto plans =
        call.read([&](db::ReadTx& tx) { return plans_of(tx, call.services.modules); });
    return call.write([&](db::WriteTx& tx) {
        return close_account(tx, call.services, call.origin(), account, plans);
    });
}

std::vector<KindCount> rows_kept_about(db::ReadTx& tx, const std::vector<web::Module>& modules,
                                       AccountId account) {
    std::vector<KindCount> kinds;
    for (const PersonalPlan& plan : plans_of(tx, modules)) {
        if (plan.declared.account_column.empty()) continue;
        const auto rows = static_cast<std::int64_t>(rows_about(tx, plan, account).size());
        if (rows > 0) kinds.push_back({plan.declared.table, plan.declared.what, rows});
    }
    return kinds;
}

}  // namespace agora::accounts
