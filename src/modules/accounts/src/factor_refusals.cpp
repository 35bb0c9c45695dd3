#include "factor_refusals.hpp"

namespace agora::accounts {

RefusalText refusal_text(FactorRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case FactorRefusal::two_steps_on_already:
            return {"two_steps_on_already", rule, tr("Two steps are on already.")};
        case FactorRefusal::two_steps_are_off:
            return {"two_steps_are_off", rule, tr("Two steps are off. Set them up first.")};
        case FactorRefusal::setting_up_took_too_long:
            return {"setting_up_took_too_long", rule,
                    tr("That took longer than 15 minutes. Start again with a new QR code.")};
        case FactorRefusal::first_step_is_over:
            return {"first_step_is_over", rule,
                    tr("That took too long, or it began in another browser. Sign in again.")};
        case FactorRefusal::too_many_codes:
            return {"too_many_codes", too_many,
                    tr("Too many wrong codes. Wait {minutes} min, or use a recovery code.")};
        case FactorRefusal::recovery_code_wrong:
            return {"recovery_code_wrong", field,
                    tr("This is not one of your recovery codes, or it was used already.")};
        case FactorRefusal::passkey_question_over:
            return {"passkey_question_over", rule,
                    tr("That took too long, or was sent twice. Try again.")};
        case FactorRefusal::passkey_malformed:
            return {"passkey_malformed", rule,
                    tr("Your browser sent no passkey. It needs script for this.")};
        case FactorRefusal::passkey_unknown:
            return {"passkey_unknown", rule,
                    tr("We do not know this passkey. Sign in another way; you can add it in your "
                       "settings.")};
        case FactorRefusal::passkey_there_already:
            return {"passkey_there_already", rule, tr("This passkey is in use already.")};
        case FactorRefusal::passkey_not_found:
            return {"passkey_not_found", not_found, tr("This passkey is not in your list.")};
        case FactorRefusal::too_many_passkeys:
            return {"too_many_passkeys", field,
                    tr("You have 20 passkeys. Remove one that you no longer use.")};
    }
    return {};
}

Refusal at_field(const Refusal& refusal, std::string field) {
    using crypto::TotpRefusal;
    for (const TotpRefusal each :
         {TotpRefusal::code_malformed, TotpRefusal::code_wrong, TotpRefusal::code_already_used}) {
        if (refusal.is(each)) return {each, std::move(field)};
    }
    return refusal;
}

}  // namespace agora::accounts
