#include "agora/accounts/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "duty.hpp"
#include "invitation_pages.hpp"
#include "named_files.hpp"
#include "passkey_pages.hpp"
#include "personal_tables.hpp"
#include "privacy_pages.hpp"
#include "session_pages.hpp"
#include "settings_pages.hpp"
#include "sign_up_pages.hpp"
#include "two_steps_pages.hpp"

#include <memory>

namespace agora::accounts {

using web::Access;
using enum http::Method;

namespace {

std::vector<web::Route> sign_in_routes() {
    return {
        {get, "/privacy", Access::visitor(), &show_privacy, {.cached = web::Cached::for_visitors}},
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
    };
}

/// One line for each area; its header gives its routes.
std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {
             sign_in_routes(),
             settings_routes(),
             two_steps_routes(),
             passkey_routes(),
             invitation_routes(),
         }) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module accounts_module() {
    return {
        .name = "accounts",
        .routes = all_routes(),
        .permissions = {&kInvitePeople},
        .menu = {{.place = 9,
                  .label = tr("Turn on two steps"),
                  .path = "/settings/two-steps",
                  .while_rights_rest = true},
                 {10, tr("My settings"), "/settings"},
                 {60, tr("Invite people"), "/accounts/invitations", &kInvitePeople}},
        .foot = {{40, tr("Your data"), "/privacy"}},
        .settings =
            {
                {.key = "accounts.sign_up",
                 .type = web::SettingType::choice,
                 .standard = "open",
                 .label = tr("Who may make an account"),
                 .choices = {{"open", tr("everybody")},
                             {"invitation", tr("whom the cooperative invites")},
                             {"closed", tr("nobody: an administrator adds accounts")}}},
                {.key = "accounts.two_steps_for",
                 .type = web::SettingType::choice,
                 .standard = "nobody",
                 .label = tr("Who must sign in with two steps"),
                 .hint = tr("People get 14 days to set it up; after that the rights of their role "
                            "rest until they have done it."),
                 .choices = {{"nobody", tr("who wants to")},
                             {"administrators", tr("administrators")},
                             {"roles", tr("everybody who holds a role")}}},
            },
        .personal = personal_tables(),
        .plain = plain_tables(),
        .stored = stored_items(),
        .audit = audit_words(),
        .start = [](web::Services& services) { services.put_state(std::make_shared<Leaving>()); },
        .periodic = &periodic,
        .today = &duty_today,
        .verify = &verify_files,
    };
}

}  // namespace agora::accounts
