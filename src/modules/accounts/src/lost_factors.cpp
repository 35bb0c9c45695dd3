#include "agora/accounts/lost_factors.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/web/settings.hpp"
#include "factor_notices.hpp"
#include "passkey_store.hpp"
#include "settings_pages.hpp"
#include "two_steps.hpp"

#include <chrono>

namespace agora::accounts {
namespace {

/// A session so young is itself a fresh proof, of who has neither password nor codes.
constexpr Duration kFresh = std::chrono::minutes{10};

bool is_fresh(db::ReadTx& tx, const web::Call& call) {
    const auto session = find_session(tx, call.session.key, call.now);
    return session && call.now - session->created_at <= kFresh;
}

/// Nothing is spent or counted for an act that cannot be done anyway.
Result<Account> helped_account(web::Call& call, AccountId id) {
    if (id == call.actor.account) return LostFactorsRefusal::own_factors_in_settings;
    return call.read([&](db::ReadTx& tx) -> Result<Account> {
        const auto account = find_account(tx, id);
        if (!account) return AccountRefusal::account_not_found;
        if (!factors_held(tx, id).any()) return LostFactorsRefusal::no_factors_there;
        return *account;
    });
}

/// The code, if one is asked, still has to be spent.
Result<CodeProof> prove(web::Call& call, const Account& own, const LostFactors& wanted) {
    const AskedProof asked = proof_asked(call);
    if (!asked.present && !asked.code) {
        if (call.read([&](db::ReadTx& tx) { return is_fresh(tx, call); })) return CodeProof{};
        return LostFactorsRefusal::sign_in_anew_first;
    }
    if (const auto proven = prove_present(call, own, wanted.present); !proven) {
        return proven.refusal();
    }
    if (!asked.code) return CodeProof{};
    return check_code(call.services, own, wanted.code);
}

}  // namespace

RefusalText refusal_text(LostFactorsRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LostFactorsRefusal::own_factors_in_settings:
            return {"own_factors_in_settings", rule,
                    tr("Your own you change in your settings. Lost them? Another administrator "
                       "can help you.")};
        case LostFactorsRefusal::no_factors_there:
            return {"no_factors_there", rule,
                    tr("This account has no second step and no passkey: there is nothing to take "
                       "away.")};
        case LostFactorsRefusal::sign_in_anew_first:
            return {"sign_in_anew_first", rule,
                    tr("Sign out and sign in again, then do this within ten minutes: so it is "
                       "certainly you.")};
    }
    return {};
}

HeldFactors factors_held(db::ReadTx& tx, AccountId account) {
    return {confirmed_totp(tx, account).has_value(), std::ssize(list_recovery_codes(tx, account)),
            std::ssize(list_passkeys(tx, account))};
}

AskedProof proof_asked(web::Call& call) {
    const bool code = call.read(
        [&](db::ReadTx& tx) { return confirmed_totp(tx, call.actor.account).has_value(); });
    return {has_password(call), code};
}

Result<Done> remove_lost_factors(web::Call& call, AccountId id, const LostFactors& wanted) {
    const auto account = helped_account(call, id);
    if (!account) return account.refusal();
    const Account own = own_account(call);
    const auto proof = prove(call, own, wanted);
    if (!proof) return proof.refusal();
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin()};
    const Notice notice =
        lost_factors_notice(desk.cooperative, call.services.settings.text("site.mail"));
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (proof->counter || !proof->recovery.empty()) {
            if (const auto taken = take_code(tx, factors, own, *proof); !taken) return taken;
        }
        remove_second_factors(tx, call.origin(), id, wanted.reason);
        mail_notice(tx, desk, *account, notice, call.now);
        return Done{};
    });
}

}  // namespace agora::accounts
