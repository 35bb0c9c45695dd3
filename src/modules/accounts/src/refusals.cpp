#include "refusals.hpp"

namespace agora::accounts {

RefusalText refusal_text(SignInRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case SignInRefusal::mail_or_password_wrong:
            return {"mail_or_password_wrong", field,
                    tr("This address and password don't belong together. Try again, or let us mail "
                       "you a link.")};
        case SignInRefusal::too_many_attempts:
            return {"too_many_attempts", too_many,
                    tr("Too many attempts. Wait {minutes} min, or sign in with a link by mail.")};
        case SignInRefusal::link_used_or_old:
            return {"link_used_or_old", not_found,
                    tr("This link was used already or is too old. Ask for a new one.")};
        case SignInRefusal::sign_up_is_closed:
            return {"sign_up_is_closed", rule,
                    tr("New accounts are made by the cooperative. Ask your office for an "
                       "invitation.")};
        case SignInRefusal::account_is_suspended:
            return {"account_is_suspended", forbidden,
                    tr("Your account is suspended. The mail that we sent you says why and whom to "
                       "ask.")};
        case SignInRefusal::present_password_wrong:
            return {"present_password_wrong", field, tr("This is not your present password.")};
        case SignInRefusal::device_not_found:
            return {"device_not_found", not_found, tr("This device is signed out already.")};
        case SignInRefusal::access_token_not_found:
            return {"access_token_not_found", not_found,
                    tr("This access token does not exist any more.")};
        case SignInRefusal::last_administrator_stays:
            return {"last_administrator_stays", rule,
                    tr("You are the only administrator. Give somebody else that role first.")};
        case SignInRefusal::too_many_access_tokens:
            return {"too_many_access_tokens", field,
                    tr("You have 20 access tokens. Withdraw one that you no longer use.")};
    }
    return {};
}

}  // namespace agora::accounts
