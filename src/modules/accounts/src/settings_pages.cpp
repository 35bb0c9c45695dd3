#include "settings_pages.hpp"

#include "account_store.hpp"
#include "agora/http/address.hpp"
#include "own_account.hpp"
#include "sign_in.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    kOwnName,
    fields::FormField{.name = "language",
                      .type = FieldType::radios,
                      .label = tr("Language"),
                      .hint = tr("Of pages and mails."),
                      .required = true,
                      .options = fields::kLanguageOptions},
};

struct Typed {
    std::string name;
    Language language = Language::en;
};
AGORA_FIELDS(Typed, name, language)

constexpr FormText kText{
    .form = kForm, .title = tr("My settings"), .button = tr("Save"), .tabs = kSettingsTabs};

}  // namespace

std::vector<TabView> settings_tabs(const web::Call& call) {
    return tabs_of(call, kSettingsTabs);
}

Account own_account(web::Call& call) {
    auto account = call.read([&](db::ReadTx& tx) { return find_account(tx, call.actor.account); });
    if (!account) {
        account.emplace();
        account->account_id = call.actor.account;
        account->name = call.actor.name;
    }
    return *account;
}

bool has_password(web::Call& call) {
    return call.read(
        [&](db::ReadTx& tx) { return find_password(tx, call.actor.account).has_value(); });
}

Result<Done> prove_present(web::Call& call, const Account& account, std::string_view present) {
    return prove_password(call.services, account, http::rate_key(call.request.remote_address),
                          present);
}

fields::FormContext as_needed(web::Call& call) {
    if (has_password(call)) return {};
    return {.unasked = {kPresentPassword.name}};
}

http::Response show_settings(web::Call& call) {
    const Account account = own_account(call);
    return show_form_page(call, kText, fields::to_values(Typed{account.name, account.language}));
}

http::Response create_settings(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) return refuse_form_page(call, kText, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) {
        return rename(tx, call.actor.account, typed.value.name, typed.value.language);
    });
    if (!done) {
        typed.state.refusals.push_back(done.refusal());
        return refuse_form_page(call, kText, typed.state);
    }
    call.language = typed.value.language;
    return web::redirect(call, "/settings", {.text = tr("Saved.")});
}

std::vector<web::Route> settings_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get, "/settings", Access::signed_in(), &show_settings},
        {post, "/settings", Access::signed_in(), &create_settings},
        {get, "/settings/password", Access::signed_in(), &show_password_form},
        {post, "/settings/password", Access::signed_in(), &create_password},
        {get, "/settings/mail", Access::signed_in(), &show_mail_form},
        {post, "/settings/mail", Access::signed_in(), &create_mail_change},
        {get, "/settings/sessions", Access::signed_in(), &list_own_sessions},
        {post, "/settings/sessions/closure", Access::signed_in(), &create_closure_of_others},
        {post, "/settings/sessions/{session}/closure", Access::signed_in(), &create_device_closure},
        {get, "/settings/tokens", Access::signed_in(), &list_own_tokens},
        {post, "/settings/tokens", Access::signed_in(), &create_own_token},
        {post, "/settings/tokens/{token}/closure", Access::signed_in(), &create_token_closure},
        {get, "/settings/data", Access::signed_in(), &show_own_data},
        {get, "/settings/data/archive", Access::signed_in(), &download_own_data},
        {post, "/settings/data/closure", Access::signed_in(), &create_closure},
        {get, "/accounts/closure/{token}", Access::visitor(), &show_closure_link},
        {post, "/accounts/closure/{token}", Access::visitor(), &use_closure_link},
        {get, "/accounts/password/new", Access::visitor(), &new_password_letter},
        {post, "/accounts/password", Access::visitor(), &create_password_letter},
        {get, "/accounts/password/{token}", Access::visitor(), &show_password_reset},
        {post, "/accounts/password/{token}", Access::visitor(), &create_password_reset},
        {get, "/accounts/mail/{token}", Access::visitor(), &show_mail_confirmation},
        {post, "/accounts/mail/{token}", Access::visitor(), &create_mail_confirmation},
    };
}

}  // namespace agora::accounts
