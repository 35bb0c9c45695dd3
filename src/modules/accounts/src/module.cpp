#include "agora/accounts/module.hpp"

#include "session_pages.hpp"
#include "sign_up_pages.hpp"

namespace agora::accounts {

using web::Access;
using enum http::Method;

web::Module accounts_module() {
    return {
        .name = "accounts",
        .routes =
            {
                {get, "/accounts/new", Access::visitor(), &new_account},
                {post, "/accounts", Access::visitor(), &create_account},
                {get, "/accounts/created", Access::visitor(), &account_created},
                {get, "/accounts/confirmation/{token}", Access::visitor(), &show_confirmation},
                {post, "/accounts/confirmation/{token}", Access::visitor(), &create_confirmation},
                {get, "/session/new", Access::visitor(), &new_session},
                {post, "/session", Access::visitor(), &create_session},
                {post, "/session/closure", Access::signed_in(), &create_session_closure},
                {get, "/session/link", Access::visitor(), &new_sign_in_link},
                {post, "/session/link", Access::visitor(), &create_sign_in_link},
                {get, "/session/link/{token}", Access::visitor(), &show_sign_in_link},
                {post, "/session/link/{token}", Access::visitor(), &use_sign_in_link},
            },
        .settings =
            {
                {.key = "accounts.sign_up",
                 .type = web::SettingType::choice,
                 .standard = "open",
                 .label = tr("Who may make an account"),
                 .hint = tr("open: everybody; invitation: people with a code; closed: only the "
                            "administrator"),
                 .choices = {"open", "invitation", "closed"}},
            },
    };
}

}  // namespace agora::accounts
