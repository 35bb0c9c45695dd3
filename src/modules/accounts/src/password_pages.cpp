#include "agora/crypto/passwords.hpp"
#include "agora/http/address.hpp"
#include "agora/web/settings.hpp"
#include "own_account.hpp"
#include "session.hpp"
#include "settings_pages.hpp"
#include "sign_in.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr fields::FormField kNewPassword{.name = "password",
                                         .type = FieldType::password,
                                         .label = tr("New password"),
                                         .hint = tr("At least 10 characters. A sentence is fine."),
                                         .required = true,
                                         .autocomplete = "new-password"};
constexpr std::array kChangeForm{kPresentPassword, kNewPassword};
constexpr std::array kResetForm{kNewPassword};
constexpr std::array kLetterForm{
    fields::FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("E-mail address"),
                      .required = true,
                      .autocomplete = "email"},
};

struct TypedChange {
    std::string present;
    std::string password;
};
AGORA_FIELDS(TypedChange, present, password)
struct TypedReset {
    std::string password;
};
AGORA_FIELDS(TypedReset, password)
struct TypedLetter {
    std::string mail;
};
AGORA_FIELDS(TypedLetter, mail)

constexpr FormText kChange{
    .form = kChangeForm,
    .title = tr("Change your password"),
    .button = tr("Change my password"),
    .why = tr("Your other devices are signed out, and a mail tells you that it happened."),
    .tabs = kSettingsTabs};
constexpr FormText kFirst{
    .form = kChangeForm,
    .title = tr("Choose a password"),
    .button = tr("Choose this password"),
    .sentence = tr("You have signed in with links by mail so far, and can go on doing that. With a "
                   "password you are in faster."),
    .why = tr("A mail tells you that it happened."),
    .tabs = kSettingsTabs};
constexpr FormText kReset{.form = kResetForm,
                          .title = tr("Choose a new password"),
                          .button = tr("Choose this password"),
                          .why = tr("Every device that was signed in is signed out.")};
constexpr FormText kLetter{
    .form = kLetterForm,
    .title = tr("Forgot your password?"),
    .button = tr("Mail me a link"),
    .sentence = tr("Give your address. If it has an account, a mail with a link follows."),
    .action = "/accounts/password"};

/// The hash of a good password; what is wrong with it goes to its field.
std::optional<std::string> hash_of(web::Call& call, const std::string& password,
                                   std::string_view mail, fields::FormState& state) {
    const auto good = crypto::check_new_password(
        password, {.mail_address = std::string{mail},
                   .cooperative = call.services.settings.text("site.name")});
    if (!good) {
        state.refusals.push_back(good.refusal());
        return std::nullopt;
    }
    const auto hash = call.services.passwords.hash(password);
    if (hash) return *hash;
    state.refusals.push_back(hash.refusal());
    return std::nullopt;
}

const FormText& own_text(web::Call& call) {
    return has_password(call) ? kChange : kFirst;
}

}  // namespace

http::Response show_password_form(web::Call& call) {
    return show_form_page(call, own_text(call), {}, as_needed(call));
}

http::Response create_password(web::Call& call) {
    auto typed = web::read_form<TypedChange>(call, kChangeForm, as_needed(call));
    const Account account = own_account(call);
    const FormText& text = own_text(call);
    if (typed.ok()) {
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) typed.state.refusals.push_back(proven.refusal());
    }
    if (!typed.ok()) return refuse_form_page(call, text, typed.state);
    const auto hash = hash_of(call, typed.value.password, account.mail, typed.state);
    if (!hash) return refuse_form_page(call, text, typed.state);
    call.write([&](db::WriteTx& tx) {
        change_password(tx, desk_of(call), call.origin(), account,
                        {.hash = *hash, .keep_session = call.session.key});
    });
    return web::redirect(call, "/settings/password", {.text = tr("Your password is changed.")});
}

http::Response new_password_letter(web::Call& call) {
    return show_form_page(call, kLetter);
}

http::Response create_password_letter(web::Call& call) {
    const auto typed = web::read_form<TypedLetter>(call, kLetterForm);
    if (!typed.ok()) return refuse_form_page(call, kLetter, typed.state);
    const Guess asked{typed.value.mail, http::rate_key(call.request.remote_address)};
    call.write([&](db::WriteTx& tx) {
        if (!may_mail(tx, asked, call.now)) return;
        ask_new_password(tx, desk_of(call), typed.value.mail, call.now);
    });
    return web::redirect(call, "/accounts/created");
}

http::Response show_password_reset(web::Call& call) {
    return show_form_page(call, kReset);
}

http::Response create_password_reset(web::Call& call) {
    auto typed = web::read_form<TypedReset>(call, kResetForm);
    if (!typed.ok()) return refuse_form_page(call, kReset, typed.state);
    const auto hash = hash_of(call, typed.value.password, "", typed.state);
    if (!hash) return refuse_form_page(call, kReset, typed.state);
    const auto account = call.write([&](db::WriteTx& tx) {
        return reset_password(tx, desk_of(call), call.origin(), call.path_value("token"), *hash);
    });
    if (!account) return web::refuse(call, account.refusal());
    return web::redirect(call, "/session/new",
                         {.text = tr("Your password is changed. Sign in with the new one.")});
}

}  // namespace agora::accounts
