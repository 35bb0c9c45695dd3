#include "two_steps_pages.hpp"

#include "agora/crypto/totp.hpp"
#include "agora/http/url.hpp"
#include "agora/qr/qr.hpp"
#include "agora/web/settings.hpp"
#include "duty.hpp"
#include "factor_refusals.hpp"
#include "recovery_pages.hpp"
#include "settings_pages.hpp"
#include "step_pages.hpp"
#include "two_steps.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kStartForm{kPresentPassword};
constexpr std::array kConfirmForm{
    fields::FormField{.name = "code",
                      .label = tr("Code from your app"),
                      .hint = tr("The six digits that the app shows now."),
                      .required = true,
                      .maximum = 20,
                      .autocomplete = "one-time-code"},
};
constexpr std::array kCloseForm{kPresentPassword, kAnyCode};

struct TypedPresent {
    std::string present;
};
AGORA_FIELDS(TypedPresent, present)
struct TypedCode {
    std::string code;
};
AGORA_FIELDS(TypedCode, code)
struct TypedClosure {
    std::string present;
    std::string code;
};
AGORA_FIELDS(TypedClosure, present, code)

enum class Stage { off, started, on };
AGORA_ENUM(Stage, off, started, on)

struct TwoStepsPage {
    std::vector<TabView> tabs;
    Stage stage = Stage::off;
    std::optional<DutyView> duty;
    std::string go_on;   ///< where a person goes who sets it up later
    std::string secret;  ///< in groups, to type by hand
    std::optional<Date> since;
    std::int64_t codes_left = 0;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(TwoStepsPage, tabs, stage, duty, go_on, secret, since, codes_left, form, form_keys)

constexpr FormText kClose{.form = kCloseForm,
                          .title = tr("Switch two steps off"),
                          .button = tr("Switch off"),
                          .sentence = tr("Your account then asks for your password alone again."),
                          .why = tr("A mail tells you that it happened."),
                          .tabs = kSettingsTabs};

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/two_steps", .title = call.say(tr("Two steps"))};
}

std::string address_of(web::Call& call, const std::string& mail, const std::string& secret) {
    return crypto::totp_uri({call.services.settings.text("site.name"), mail}, secret);
}

TwoStepsPage model_of(web::Call& call) {
    TwoStepsPage model;
    model.tabs = tabs_of(call, kSettingsTabs);
    model.form_keys = call.form_keys();
    const std::string_view to = call.query("to");
    model.go_on = http::is_local_path(to) ? std::string{to} : call.link("/");
    const Account account = own_account(call);
    call.read([&](db::ReadTx& tx) {
        const auto totp = confirmed_totp(tx, account.account_id);
        const auto secret = started_secret(tx, call.services.keys, account.account_id, call.now);
        if (totp) {
            model.stage = Stage::on;
            model.since = utc_date(*totp->confirmed_at);
            model.codes_left = std::ssize(list_recovery_codes(tx, account.account_id));
        } else if (secret) {
            model.stage = Stage::started;
            model.secret = crypto::totp_secret_text(*secret);
        }
        if (!totp) model.duty = duty_view(tx, call.services, account.account_id, call.now);
    });
    return model;
}

http::Response show_two_steps(web::Call& call) {
    TwoStepsPage model = model_of(call);
    if (model.stage == Stage::off) {
        model.form = web::show_form(call, kStartForm, {}, as_needed(call));
    } else if (model.stage == Stage::started) {
        model.form = web::show_form(call, kConfirmForm);
    }
    return web::page(call, head(call), model);
}

http::Response refuse_form(web::Call& call, fields::Form form, const fields::FormState& state) {
    TwoStepsPage model = model_of(call);
    model.form = web::show_form(call, form, state);
    return web::refuse_form(call, head(call), model, state.refusals);
}

http::Response start(web::Call& call) {
    auto typed = web::read_form<TypedPresent>(call, kStartForm, as_needed(call));
    const Account account = own_account(call);
    if (typed.ok()) {
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) typed.state.refusals.push_back(proven.refusal());
    }
    if (!typed.ok()) return refuse_form(call, kStartForm, typed.state);
    const auto started = call.write([&](db::WriteTx& tx) {
        return start_two_steps(tx, call.services.keys, account.account_id, call.now);
    });
    if (!started) return web::refuse(call, started.refusal());
    return web::redirect(call, "/settings/two-steps");
}

/// The QR code while it waits to be confirmed.
http::Response show_drawing(web::Call& call) {
    const Account account = own_account(call);
    const auto secret = call.read([&](db::ReadTx& tx) {
        return started_secret(tx, call.services.keys, account.account_id, call.now);
    });
    if (!secret) return web::not_found(call);
    auto svg = qr::svg_of(address_of(call, account.mail, *secret));
    if (!svg) return web::not_found(call);
    return http::with_type(200, "image/svg+xml", std::move(*svg));
}

http::Response confirm(web::Call& call) {
    auto typed = web::read_form<TypedCode>(call, kConfirmForm);
    if (!typed.ok()) return refuse_form(call, kConfirmForm, typed.state);
    const Account account = own_account(call);
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin(), call.session.key};
    const auto codes = call.write(
        [&](db::WriteTx& tx) { return confirm_two_steps(tx, factors, account, typed.value.code); });
    if (codes) return show_codes(call, *codes);
    if (codes.refusal().kind() != RefusalKind::field) return web::refuse(call, codes.refusal());
    typed.state.refusals.push_back(codes.refusal());
    return refuse_form(call, kConfirmForm, typed.state);
}

http::Response show_closure(web::Call& call) {
    return show_form_page(call, kClose, {}, as_needed(call));
}

http::Response close(web::Call& call) {
    auto typed = web::read_form<TypedClosure>(call, kCloseForm, as_needed(call));
    const Account account = own_account(call);
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin(), call.session.key};
    const auto done = [&]() -> Result<Done> {
        if (!typed.ok()) return Done{};
        const auto proven = prove_present(call, account, typed.value.present);
        if (!proven) return proven.refusal();
        const auto proof = check_code(call.services, account, typed.value.code);
        if (!proof) return proof.refusal();
        return call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto taken = take_code(tx, factors, account, *proof);
            if (taken) turn_off_two_steps(tx, factors, account);
            return taken;
        });
    }();
    if (!done) typed.state.refusals.push_back(done.refusal());
    if (!typed.ok()) return refuse_form_page(call, kClose, typed.state);
    return web::redirect(call, "/settings/two-steps", {.text = tr("Two steps are off.")});
}

}  // namespace

std::vector<web::Route> two_steps_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get, "/settings/two-steps", Access::signed_in(), &show_two_steps},
        {post, "/settings/two-steps", Access::signed_in(), &start},
        {get, "/settings/two-steps/drawing", Access::signed_in(), &show_drawing},
        {post, "/settings/two-steps/confirmation", Access::signed_in(), &confirm},
        {get, "/settings/two-steps/closure", Access::signed_in(), &show_closure},
        {post, "/settings/two-steps/closure", Access::signed_in(), &close},
        {get, "/settings/two-steps/codes", Access::signed_in(), &show_renewal},
        {post, "/settings/two-steps/codes", Access::signed_in(), &renew_codes},
        {post, "/settings/two-steps/codes/file", Access::signed_in(), &download_codes},
        {get, "/session/step", Access::visitor(), &show_step},
        {post, "/session/step", Access::visitor(), &take_step},
    };
}

}  // namespace agora::accounts
