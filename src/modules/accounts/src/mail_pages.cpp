#include "own_account.hpp"
#include "session.hpp"
#include "settings_pages.hpp"
#include "sign_in.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("New e-mail address"),
                      .hint = tr("We mail a link to it. Until you open that, nothing changes."),
                      .required = true,
                      .autocomplete = "email"},
    kPresentPassword,
};

struct Typed {
    std::string mail;
    std::string present;
};
AGORA_FIELDS(Typed, mail, present)

constexpr FormText kChange{.form = kForm,
                           .title = tr("Change your e-mail address"),
                           .button = tr("Mail me the link"),
                           .why = tr("Your present address gets a notice, so that nobody can move "
                                     "your account unseen."),
                           .tabs = kSettingsTabs};
constexpr FormText kConfirm{.form = {},
                            .title = tr("Confirm your new e-mail address"),
                            .button = tr("Use this address"),
                            .sentence = tr("One click, and mail comes here from now on.")};

}  // namespace

http::Response show_mail_form(web::Call& call) {
    return show_form_page(call, kChange, {}, as_needed(call));
}

http::Response create_mail_change(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm, as_needed(call));
    const Account account = own_account(call);
    if (typed.ok()) {
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) typed.state.refusals.push_back(proven.refusal());
    }
    if (!typed.ok()) return refuse_form_page(call, kChange, typed.state);
    const auto asked = call.write([&](db::WriteTx& tx) {
        return ask_mail_change(tx, desk_of(call), account, trimmed(typed.value.mail), call.now);
    });
    if (!asked) {
        typed.state.refusals.push_back(asked.refusal());
        return refuse_form_page(call, kChange, typed.state);
    }
    return web::redirect(call, "/accounts/created");
}

http::Response show_mail_confirmation(web::Call& call) {
    return show_form_page(call, kConfirm);
}

http::Response create_mail_confirmation(web::Call& call) {
    const auto account = call.write([&](db::WriteTx& tx) {
        return confirm_mail_change(tx, desk_of(call), call.origin(), call.path_value("token"));
    });
    if (!account) return web::refuse(call, account.refusal());
    const std::string_view next = call.actor.is_visitor() ? "/session/new" : "/settings/mail";
    return web::redirect(call, next, {.text = tr("Your new address is in use.")});
}

}  // namespace agora::accounts
