#include "recovery_pages.hpp"

#include "agora/crypto/totp.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "factor_refusals.hpp"
#include "settings_pages.hpp"
#include "two_steps.hpp"

#include <algorithm>

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kRenewForm{kPresentPassword, kAnyCode};
constexpr std::array kFileForm{
    fields::FormField{.name = "codes", .type = FieldType::hidden, .required = true}};

struct TypedRenewal {
    std::string present;
    std::string code;
};
AGORA_FIELDS(TypedRenewal, present, code)
struct TypedFile {
    std::string codes;
};
AGORA_FIELDS(TypedFile, codes)

struct CodeView {
    std::string code;
};
AGORA_FIELDS(CodeView, code)

struct CodesPage {
    std::string account;  ///< whose codes a printed page holds
    std::string site;
    Date made_on;
    std::vector<CodeView> codes;
    std::string together;
    Html form_keys;
};
AGORA_FIELDS(CodesPage, account, site, made_on, codes, together, form_keys)

constexpr FormText kRenew{
    .form = kRenewForm,
    .title = tr("New recovery codes"),
    .button = tr("Make new codes"),
    .sentence = tr("You get ten new codes. The ones that you have now work no more."),
    .tabs = kSettingsTabs};

}  // namespace

http::Response show_codes(web::Call& call, const std::vector<std::string>& codes) {
    CodesPage model{.account = own_account(call).mail,
                    .site = call.services.settings.text("site.name"),
                    .made_on = utc_date(call.now),
                    .codes = {},
                    .together = {},
                    .form_keys = call.form_keys()};
    for (const std::string& code : codes) {
        model.codes.push_back({code});
        model.together += (model.together.empty() ? "" : " ") + code;
    }
    return web::page(call,
                     {.view = "accounts/recovery_codes",
                      .title = call.say(tr("Your recovery codes")),
                      .in_all_languages = false},
                     model);
}

http::Response show_renewal(web::Call& call) {
    return show_form_page(call, kRenew, {}, as_needed(call));
}

http::Response renew_codes(web::Call& call) {
    auto typed = web::read_form<TypedRenewal>(call, kRenewForm, as_needed(call));
    const Account account = own_account(call);
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin(), call.session.key};
    std::vector<std::string> codes;
    const auto done = [&]() -> Result<Done> {
        if (!typed.ok()) return Done{};
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) return proven.refusal();
        const auto proof = check_code(call.services, account, typed.value.code);
        if (!proof) return proof.refusal();
        return call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto taken = take_code(tx, factors, account, *proof);
            if (taken) codes = renew_recovery_codes(tx, factors, account);
            return taken;
        });
    }();
    if (!done) typed.state.refusals.push_back(done.refusal());
    if (!typed.ok()) return refuse_form_page(call, kRenew, typed.state);
    return show_codes(call, codes);
}

http::Response download_codes(web::Call& call) {
    const auto typed = web::read_form<TypedFile>(call, kFileForm);
    const auto digests =
        call.read([&](db::ReadTx& tx) { return list_recovery_codes(tx, call.actor.account); });
    std::string text =
        call.say(tr("Your recovery codes")) + " · " + call.services.settings.text("site.name") +
        " · " + locale::date(call.language, utc_date(call.now)) + "\r\n" +
        call.say(tr("Each works once, when your phone is not at hand.")) + "\r\n\r\n";
    std::size_t own = 0;
    for (const std::string_view code : split(typed.value.codes, ' ')) {
        if (!crypto::find_recovery_code(code, digests)) continue;
        text += std::string{code} + "\r\n";
        ++own;
    }
    if (own == 0) return web::refuse(call, FactorRefusal::recovery_code_wrong);
    http::Response response =
        web::download("text/plain; charset=utf-8", "agora-codes.txt", std::move(text));
    response.headers.set("Cache-Control", "private, no-store");
    return response;
}

}  // namespace agora::accounts
