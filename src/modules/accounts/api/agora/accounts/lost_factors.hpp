#pragma once

#include "agora/accounts/account.hpp"
#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"

#include <array>
#include <cstdint>
#include <string>

// For who lost phone, recovery codes and passkeys: an administrator takes them off the account.
namespace agora::accounts {

/// What signs in to an account besides a password or a link by mail.
struct HeldFactors {
    bool app = false;  ///< codes from an app
    std::int64_t recovery_codes = 0;
    std::int64_t passkeys = 0;

    bool any() const { return app || passkeys > 0; }
};
AGORA_FIELDS(HeldFactors, app, recovery_codes, passkeys)
HeldFactors factors_held(db::ReadTx& tx, AccountId account);

/// What proves at this moment that it is still the one who acts: the fields `present` and `code`.
inline constexpr std::array kProofFields{
    fields::FormField{.name = "present",
                      .type = fields::FieldType::password,
                      .label = tr("Your own password"),
                      .hint = tr("So that it is certainly you who does this."),
                      .required = true,
                      .autocomplete = "current-password"},
    fields::FormField{.name = "code",
                      .label = tr("Your own code"),
                      .hint = tr("Six digits from your app, or one of your recovery codes."),
                      .required = true,
                      .maximum = 60,
                      .autocomplete = "one-time-code"}};
/// Whether who asks has this proof, and so has to give it. Who has neither signs in anew.
struct AskedProof {
    bool present = false;
    bool code = false;
};
AskedProof proof_asked(web::Call& call);

struct LostFactors {
    std::string reason;   ///< stands beside the entry of the audit
    std::string present;  ///< of the administrator
    std::string code;
};

/// Codes and passkeys go, every session ends, the person is told by mail. Refuses at "present" and
/// "code"; not for the own account, and not where there is nothing to take away.
Result<Done> remove_lost_factors(web::Call& call, AccountId account, const LostFactors& wanted);

enum class LostFactorsRefusal { own_factors_in_settings, no_factors_there, sign_in_anew_first };
RefusalText refusal_text(LostFactorsRefusal refusal);

}  // namespace agora::accounts
