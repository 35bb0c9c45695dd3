#include "agora/accounts/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/submissions.hpp"
#include "attempts.hpp"
#include "audit_words.hpp"
#include "challenge_store.hpp"
#include "duty.hpp"
#include "invitation_pages.hpp"
#include "invitation_store.hpp"
#include "named_files.hpp"
#include "passkey_pages.hpp"
#include "personal_tables.hpp"
#include "privacy_pages.hpp"
#include "session_pages.hpp"
#include "session_store.hpp"
#include "settings_pages.hpp"
#include "sign_up_pages.hpp"
#include "totp_store.hpp"
#include "two_steps_pages.hpp"

#include <chrono>

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

/// What has had its time goes by itself (XCT-14).
std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"accounts.retention", std::chrono::hours{1},
         [&services] {
             const Instant now = services.clock.now();
             services.database.write([&](db::WriteTx& tx) {
                 delete_expired_sessions(tx, now);
                 delete_expired_tokens(tx, now);
                 delete_expired_challenges(tx, now);
                 delete_expired_invitations(tx, now);
                 delete_unconfirmed_totps(tx, now - std::chrono::hours{1});
                 forget_old_failures(tx, now);
                 web::delete_submissions(tx, now - std::chrono::hours{24 * 7});
             });
         },
         tr("Signs of sign-ins that ran out"),
         tr("Forgets sessions, links, invitations and counted tries whose time is over.")},
        {"accounts.unnamed_files", std::chrono::hours{1},
         [&services] { remove_unnamed_files(services); }, tr("Files that nothing shows any more"),
         tr("Removes stored pictures and documents that no page or profile holds.")}};
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
        .periodic = &periodic,
        .today = &duty_today,
        .verify = &verify_files,
    };
}

}  // namespace agora::accounts
