#include "sign_up_pages.hpp"

#include "agora/crypto/passwords.hpp"
#include "agora/http/address.hpp"
#include "agora/web/settings.hpp"
#include "attempts.hpp"
#include "entrance.hpp"
#include "form_page.hpp"
#include "invited_pages.hpp"
#include "refusals.hpp"
#include "session.hpp"
#include "sign_up.hpp"

#include <array>

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    kOwnName,
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("E-mail address"),
                      .hint = tr("We send one mail to confirm it. Nobody else sees it."),
                      .required = true,
                      .autocomplete = "email"},
    kFirstPassword,
};

struct Typed {
    std::string name;
    std::string mail;
    std::string password;
};
AGORA_FIELDS(Typed, name, mail, password)

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/sign_up",
            .title = call.say(tr("Become a member")),
            .description = call.say(tr("Make an account: name, e-mail address, password."))};
}

http::Response refuse(web::Call& call, const fields::FormState& state) {
    const FormPage model{web::show_form(call, kForm, state), call.form_keys(), ""};
    return web::refuse_form(call, head(call), model, state.refusals);
}

struct Sentence {
    std::string title;
    std::string sentence;
};
AGORA_FIELDS(Sentence, title, sentence)

}  // namespace

http::Response new_account(web::Call& call) {
    if (call.services.settings.text("accounts.sign_up") != "open") return show_how_to_join(call);
    const FormPage model{web::show_form(call, kForm), call.form_keys(), ""};
    return web::page(call, head(call), model);
}

http::Response create_account(web::Call& call) {
    if (call.services.settings.text("accounts.sign_up") != "open") {
        return web::refuse(call, SignInRefusal::sign_up_is_closed);
    }
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto good = crypto::check_new_password(
            typed.value.password, {.mail_address = typed.value.mail,
                                   .cooperative = call.services.settings.text("site.name")});
        if (!good) typed.state.refusals.push_back(good.refusal());
    }
    if (!typed.ok()) return refuse(call, typed.state);
    const auto hash = call.services.passwords.hash(typed.value.password);
    if (!hash) return web::refuse(call, hash.refusal());
    const Guess asked{typed.value.mail, http::rate_key(call.request.remote_address)};
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!may_mail(tx, asked, call.now)) return Done{};
        return sign_up(tx, desk_of(call), call.origin(),
                       {.mail = typed.value.mail,
                        .name = typed.value.name,
                        .language = call.language,
                        .password_hash = *hash});
    });
    if (!done) {
        typed.state.refusals.push_back(done.refusal());
        return refuse(call, typed.state);
    }
    return web::redirect(call, "/accounts/created");
}

http::Response account_created(web::Call& call) {
    const Sentence model{
        call.say(tr("Look in your mail")),
        call.say(tr("We sent you a mail with a link. Open it within 50 minutes and "
                    "you are in. Nothing there? Look in the spam folder."))};
    return web::page(call, {.view = "accounts/letter_sent", .title = model.title}, model);
}

http::Response show_confirmation(web::Call& call) {
    const FormPage model{{}, call.form_keys(), call.link(call.address)};
    return web::page(
        call,
        {.view = "accounts/confirmation", .title = call.say(tr("Confirm your e-mail address"))},
        model);
}

http::Response create_confirmation(web::Call& call) {
    const auto entrance = call.write([&](db::WriteTx& tx) -> Result<Entrance> {
        const auto account = confirm_mail(tx, call.origin(), call.path_value("token"));
        if (!account) return account.refusal();
        return let_in(tx, call, *account, Way::mail_link);
    });
    if (!entrance) return web::refuse(call, entrance.refusal());
    return entered(call, *entrance, "", {.text = tr("Your address is confirmed. Welcome.")});
}

}  // namespace agora::accounts
