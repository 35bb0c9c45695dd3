#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/web/answer.hpp"

#include <string>

namespace agora::accounts {

/// The page to sign in: the form of the password, and what a browser needs to ask for a passkey.
struct SignInPage {
    fields::FormView form;
    std::string to;  ///< where to go afterwards, a path of this site
    std::string question;
    std::string party;
    Html form_keys;
};
AGORA_FIELDS(SignInPage, form, to, question, party, form_keys)

http::Response show_sign_in(web::Call& call, std::string_view to);
/// With what was typed, or after a passkey that was refused.
http::Response refuse_sign_in(web::Call& call, const fields::FormState& state, std::string_view to);

}  // namespace agora::accounts
