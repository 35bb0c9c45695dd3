#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/call.hpp"
#include "form_page.hpp"

#include <array>
#include <vector>

namespace agora::accounts {

/// The pages about oneself, in the order of their tabs.
inline constexpr std::array kSettingsTabs{
    TabRow{"/settings", tr("Name and language")},   TabRow{"/settings/password", tr("Password")},
    TabRow{"/settings/two-steps", tr("Two steps")}, TabRow{"/settings/passkeys", tr("Passkeys")},
    TabRow{"/settings/mail", tr("E-mail address")}, TabRow{"/settings/notices", tr("Notices")},
    TabRow{"/settings/sessions", tr("Devices")},    TabRow{"/settings/tokens", tr("Access tokens")},
    TabRow{"/settings/data", tr("My data")}};

/// The routes of /settings and of the links that its mails hold.
std::vector<web::Route> settings_routes();

http::Response show_settings(web::Call& call);
http::Response create_settings(web::Call& call);

http::Response show_password_form(web::Call& call);
http::Response create_password(web::Call& call);
http::Response new_password_letter(web::Call& call);
http::Response create_password_letter(web::Call& call);
http::Response show_password_reset(web::Call& call);
http::Response create_password_reset(web::Call& call);

http::Response show_mail_form(web::Call& call);
http::Response create_mail_change(web::Call& call);
http::Response show_mail_confirmation(web::Call& call);
http::Response create_mail_confirmation(web::Call& call);

http::Response list_own_sessions(web::Call& call);
http::Response create_device_closure(web::Call& call);
http::Response create_closure_of_others(web::Call& call);

http::Response list_own_tokens(web::Call& call);
http::Response create_own_token(web::Call& call);
http::Response create_token_closure(web::Call& call);

http::Response show_own_data(web::Call& call);
http::Response download_own_data(web::Call& call);
http::Response create_closure(web::Call& call);
http::Response show_closure_link(web::Call& call);
http::Response use_closure_link(web::Call& call);

/// The account of who asks; the route made sure that there is one.
Account own_account(web::Call& call);
bool has_password(web::Call& call);
/// Refuses at "present" unless it is the password of who asks; who has none proves nothing.
Result<Done> prove_present(web::Call& call, const Account& account, std::string_view present);
/// Of a form that has kPresentPassword: who has none cannot be asked for it.
fields::FormContext as_needed(web::Call& call);

}  // namespace agora::accounts
