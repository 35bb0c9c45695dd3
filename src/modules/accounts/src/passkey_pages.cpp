#include "passkey_pages.hpp"

#include "agora/web/settings.hpp"
#include "factor_refusals.hpp"
#include "passkey.hpp"
#include "passkey_question.hpp"
#include "passkey_sign_in_pages.hpp"
#include "settings_pages.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr fields::FormField kName{.name = "name",
                                  .label = tr("Name"),
                                  .hint = tr("So that you know it again: my phone, the blue key."),
                                  .required = true,
                                  .maximum = 60};
constexpr std::array kAskForm{kPresentPassword, kName};
constexpr std::array kNameForm{kName};
constexpr std::array kRemoveForm{kPresentPassword};
/// Filled by the browser; its owner never sees a field of it.
constexpr std::array kAnswerForm{
    fields::FormField{.name = "question", .type = FieldType::hidden},
    fields::FormField{.name = "client_data", .type = FieldType::hidden, .maximum = 6'000},
    fields::FormField{.name = "attestation", .type = FieldType::hidden, .maximum = 22'000},
};

struct TypedAsk {
    std::string present;
    std::string name;
};
AGORA_FIELDS(TypedAsk, present, name)
struct TypedName {
    std::string name;
};
AGORA_FIELDS(TypedName, name)
struct TypedRemoval {
    std::string present;
};
AGORA_FIELDS(TypedRemoval, present)
struct TypedAnswer {
    std::string question;
    std::string client_data;
    std::string attestation;
};
AGORA_FIELDS(TypedAnswer, question, client_data, attestation)

struct PasskeyView {
    std::string name;
    Instant created_at;
    std::optional<Instant> last_used_at;
    std::string url;
};
AGORA_FIELDS(PasskeyView, name, created_at, last_used_at, url)

struct PasskeysPage {
    std::vector<TabView> tabs;
    std::vector<PasskeyView> passkeys;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(PasskeysPage, tabs, passkeys, form, form_keys)

/// What a browser needs to make a passkey (WebAuthn: PublicKeyCredentialCreationOptions).
struct QuestionPage {
    std::vector<TabView> tabs;
    std::string name;
    std::string question;
    std::string party;
    std::string party_name;
    std::string user;       ///< the account's number, as the device keeps it
    std::string user_mail;  ///< what the device shows its owner
    std::string known;      ///< ids of passkeys that are there, with spaces between
    Html form_keys;
};
AGORA_FIELDS(QuestionPage, tabs, name, question, party, party_name, user, user_mail, known,
             form_keys)

struct OnePasskeyPage {
    std::vector<TabView> tabs;
    std::string name;
    std::string naming;   ///< address of the form that renames it
    std::string closure;  ///< address of the form that removes it
    fields::FormView name_form;
    fields::FormView remove_form;
    Html form_keys;
};
AGORA_FIELDS(OnePasskeyPage, tabs, name, naming, closure, name_form, remove_form, form_keys)

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/passkeys", .title = call.say(tr("Passkeys"))};
}

PasskeysPage model_of(web::Call& call) {
    PasskeysPage model;
    model.tabs = tabs_of(call, kSettingsTabs);
    model.form_keys = call.form_keys();
    const auto rows =
        call.read([&](db::ReadTx& tx) { return list_passkeys(tx, call.actor.account); });
    for (const PasskeyRow& row : rows) {
        model.passkeys.push_back({row.name, row.created_at, row.last_used_at,
                                  call.link("/settings/passkeys/" + short_name(row))});
    }
    return model;
}

http::Response refuse_list(web::Call& call, const fields::FormState& state) {
    PasskeysPage model = model_of(call);
    model.form = web::show_form(call, kAskForm, state);
    return web::refuse_form(call, head(call), model, state.refusals);
}

http::Response list(web::Call& call) {
    PasskeysPage model = model_of(call);
    model.form = web::show_form(call, kAskForm, {}, as_needed(call));
    return web::page(call, head(call), model);
}

/// The password is proved here; the signed question carries that proof and the name to the answer.
http::Response ask(web::Call& call) {
    auto typed = web::read_form<TypedAsk>(call, kAskForm, as_needed(call));
    const Account account = own_account(call);
    const auto rows =
        call.read([&](db::ReadTx& tx) { return list_passkeys(tx, account.account_id); });
    if (typed.ok() && rows.size() >= kMostPasskeys) {
        typed.state.refusals.push_back({FactorRefusal::too_many_passkeys, "name"});
    }
    if (typed.ok()) {
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) typed.state.refusals.push_back(proven.refusal());
    }
    if (!typed.ok()) return refuse_list(call, typed.state);
    const std::string name{trimmed(typed.value.name)};
    QuestionPage model{.tabs = tabs_of(call, kSettingsTabs),
                       .name = name,
                       .question = ask_passkey(call, PasskeyAct::add, name),
                       .party = relying_party(call).id,
                       .party_name = call.services.settings.text("site.name"),
                       .user = to_string(account.account_id),
                       .user_mail = account.mail,
                       .known = {},
                       .form_keys = call.form_keys()};
    for (const PasskeyRow& row : rows) {
        model.known += (model.known.empty() ? "" : " ") + row.credential_id;
    }
    return web::page(call,
                     {.view = "accounts/passkey_question",
                      .title = call.say(tr("Make the passkey")),
                      .in_all_languages = false},
                     model);
}

http::Response add(web::Call& call) {
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    const Account account = own_account(call);
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin()};
    if (typed.ok()) {
        const auto added =
            add_passkey(call, factors, account,
                        {typed.value.question, typed.value.client_data, typed.value.attestation});
        if (!added) typed.state.refusals.push_back(added.refusal());
    }
    if (!typed.ok()) return refuse_list(call, {{}, typed.state.refusals, as_needed(call)});
    return web::redirect(call, "/settings/passkeys",
                         {.text = tr("Your passkey is added. Use it the next time you sign in.")});
}

web::PageHead head_of(const PasskeyRow& passkey) {
    return {.view = "accounts/passkey", .title = passkey.name};
}

OnePasskeyPage model_of(web::Call& call, const PasskeyRow& passkey) {
    const std::string path = "/settings/passkeys/" + short_name(passkey);
    return {.tabs = tabs_of(call, kSettingsTabs),
            .name = passkey.name,
            .naming = call.link(path + "/name"),
            .closure = call.link(path + "/closure"),
            .name_form = web::show_form(call, kNameForm, {{"name", passkey.name}}),
            .remove_form = web::show_form(call, kRemoveForm, {}, as_needed(call)),
            .form_keys = call.form_keys()};
}

Result<PasskeyRow> named_passkey(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        return own_passkey(tx, call.actor.account, call.path_value("passkey"));
    });
}

http::Response show(web::Call& call) {
    const auto passkey = named_passkey(call);
    if (!passkey) return web::refuse(call, passkey.refusal());
    return web::page(call, head_of(*passkey), model_of(call, *passkey));
}

http::Response rename_passkey(web::Call& call) {
    auto passkey = named_passkey(call);
    if (!passkey) return web::refuse(call, passkey.refusal());
    const auto typed = web::read_form<TypedName>(call, kNameForm);
    if (!typed.ok()) {
        OnePasskeyPage model = model_of(call, *passkey);
        model.name_form = web::show_form(call, kNameForm, typed.state);
        return web::refuse_form(call, head_of(*passkey), model, typed.state.refusals);
    }
    passkey->name = trimmed(typed.value.name);
    call.write([&](db::WriteTx& tx) { update_passkey_name(tx, *passkey); });
    return web::redirect(call, "/settings/passkeys", {.text = tr("Saved.")});
}

http::Response close(web::Call& call) {
    const auto passkey = named_passkey(call);
    if (!passkey) return web::refuse(call, passkey.refusal());
    auto typed = web::read_form<TypedRemoval>(call, kRemoveForm, as_needed(call));
    const Account account = own_account(call);
    if (typed.ok()) {
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) typed.state.refusals.push_back(proven.refusal());
    }
    if (!typed.ok()) {
        OnePasskeyPage model = model_of(call, *passkey);
        model.remove_form = web::show_form(call, kRemoveForm, typed.state);
        return web::refuse_form(call, head_of(*passkey), model, typed.state.refusals);
    }
    const Desk desk = desk_of(call);
    call.write([&](db::WriteTx& tx) {
        remove_passkey(tx, {call.services.keys, desk, call.origin()}, account, *passkey);
    });
    return web::redirect(call, "/settings/passkeys", {.text = tr("That passkey is removed.")});
}

}  // namespace

std::vector<web::Route> passkey_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get, "/settings/passkeys", Access::signed_in(), &list},
        {post, "/settings/passkeys", Access::signed_in(), &add},
        {post, "/settings/passkeys/question", Access::signed_in(), &ask},
        {get, "/settings/passkeys/{passkey}", Access::signed_in(), &show},
        {post, "/settings/passkeys/{passkey}/name", Access::signed_in(), &rename_passkey},
        {post, "/settings/passkeys/{passkey}/closure", Access::signed_in(), &close},
        {post, "/session/passkey", Access::visitor(), &sign_in_with_passkey},
    };
}

}  // namespace agora::accounts
