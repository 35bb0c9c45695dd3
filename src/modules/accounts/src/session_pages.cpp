#include "session_pages.hpp"

#include "agora/http/address.hpp"
#include "entrance.hpp"
#include "form_page.hpp"
#include "mailed_link.hpp"
#include "passkey_question.hpp"
#include "session.hpp"
#include "sign_in.hpp"
#include "sign_in_view.hpp"

#include <array>

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("E-mail address"),
                      .required = true,
                      .autocomplete = "username"},
    fields::FormField{.name = "password",
                      .type = FieldType::password,
                      .label = tr("Password"),
                      .required = true,
                      .autocomplete = "current-password"},
    fields::FormField{.name = "to", .type = FieldType::hidden},
};

struct Typed {
    std::string mail;
    std::string password;
    std::string to;
};
AGORA_FIELDS(Typed, mail, password, to)

constexpr std::array kLinkForm{
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("E-mail address"),
                      .required = true,
                      .autocomplete = "email"},
};

struct TypedMail {
    std::string mail;
};
AGORA_FIELDS(TypedMail, mail)

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/sign_in", .title = call.say(tr("Sign in"))};
}

web::PageHead link_head(const web::Call& call) {
    return {.view = "accounts/sign_in_link", .title = call.say(tr("Sign in with a link by mail"))};
}

SignInPage model_of(web::Call& call, std::string_view to) {
    return {.form = {},
            .to = std::string{to},
            .question = ask_passkey(call, PasskeyAct::sign_in),
            .party = relying_party(call).id,
            .form_keys = call.form_keys()};
}

/// The right password of an address that is not confirmed yet: a new link goes to it.
http::Response confirm_first(web::Call& call, const Account& account) {
    call.write([&](db::WriteTx& tx) {
        mail_link(tx, desk_of(call), kConfirmMail, account, account.mail, call.now);
    });
    return web::redirect(call, "/accounts/created");
}

}  // namespace

http::Response show_sign_in(web::Call& call, std::string_view to) {
    SignInPage model = model_of(call, to);
    model.form = web::show_form(call, kForm, {{"to", std::string{to}}});
    return web::page(call, head(call), model);
}

http::Response refuse_sign_in(web::Call& call, const fields::FormState& state,
                              std::string_view to) {
    SignInPage model = model_of(call, to);
    model.form = web::show_form(call, kForm, state);
    return web::refuse_form(call, head(call), model, state.refusals);
}

http::Response new_session(web::Call& call) {
    return show_sign_in(call, call.query("to"));
}

http::Response create_session(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) return refuse_sign_in(call, typed.state, typed.value.to);
    const auto account = check_password(
        call.services,
        {std::string{trimmed(typed.value.mail)}, http::rate_key(call.request.remote_address)},
        typed.value.password);
    if (!account) {
        typed.state.refusals.push_back(account.refusal());
        return refuse_sign_in(call, typed.state, typed.value.to);
    }
    if (account->standing == Standing::unconfirmed) return confirm_first(call, *account);
    const Entrance entrance = call.write(
        [&](db::WriteTx& tx) { return let_in(tx, call, account->account_id, Way::password); });
    return entered(call, entrance, typed.value.to);
}

http::Response create_session_closure(web::Call& call) {
    call.write([&](db::WriteTx& tx) { delete_session(tx, call.actor.account, call.session.key); });
    http::Response response = web::redirect(call, "/", {.text = tr("You are signed out.")});
    forget_session(call, response);
    return response;
}

http::Response new_sign_in_link(web::Call& call) {
    const FormPage model{web::show_form(call, kLinkForm), call.form_keys(), ""};
    return web::page(call, link_head(call), model);
}

http::Response create_sign_in_link(web::Call& call) {
    auto typed = web::read_form<TypedMail>(call, kLinkForm);
    if (!typed.ok()) {
        const FormPage model{web::show_form(call, kLinkForm, typed.state), call.form_keys(), ""};
        return web::refuse_form(call, link_head(call), model, typed.state.refusals);
    }
    const Guess asked{typed.value.mail, http::rate_key(call.request.remote_address)};
    call.write([&](db::WriteTx& tx) {
        const bool may = may_mail(tx, asked, call.now);
        const auto account = find_account_by_mail(tx, typed.value.mail);
        if (!may || !account || account->standing == Standing::suspended) return;
        mail_link(tx, desk_of(call), kSignInLink, *account, account->mail, call.now);
    });
    return web::redirect(call, "/accounts/created");
}

http::Response show_sign_in_link(web::Call& call) {
    const FormPage model{{}, call.form_keys(), call.link(call.address)};
    return web::page(
        call, {.view = "accounts/sign_in_confirmation", .title = call.say(tr("Sign in"))}, model);
}

http::Response use_sign_in_link(web::Call& call) {
    const auto entrance = call.write([&](db::WriteTx& tx) -> Result<Entrance> {
        const auto taken = take_sign_in_link(tx, call.origin(), call.path_value("token"));
        if (!taken) return taken.refusal();
        return let_in(tx, call, *taken, Way::mail_link);
    });
    if (!entrance) return web::refuse(call, entrance.refusal());
    return entered(call, *entrance, "");
}

}  // namespace agora::accounts
