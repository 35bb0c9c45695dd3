#include "step_pages.hpp"

#include "agora/accounts/account.hpp"
#include "entrance.hpp"
#include "factor_refusals.hpp"
#include "form_page.hpp"
#include "refusals.hpp"
#include "session.hpp"
#include "sign_in_view.hpp"
#include "two_steps.hpp"

#include <array>

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    kAnyCode,
    fields::FormField{.name = "to", .type = FieldType::hidden},
};
struct Typed {
    std::string code;
    std::string to;
};
AGORA_FIELDS(Typed, code, to)

constexpr FormText kStep{
    .form = kForm,
    .title = tr("One more step"),
    .button = tr("Sign in"),
    .sentence = tr("Your account asks for a code as well."),
    .why = tr("No phone and no codes? Ask your office: they know you and can help."),
    .action = "/session/step"};

Way way_after(ChallengePurpose first, const CodeProof& proof) {
    if (!proof.counter) return Way::recovery_code;
    return first == ChallengePurpose::code_after_password ? Way::password_and_code
                                                          : Way::mail_link_and_code;
}

/// The page to sign in, with the reason why it starts over.
http::Response begin_again(web::Call& call) {
    http::Response response =
        refuse_sign_in(call, {{}, {FactorRefusal::first_step_is_over}, {}}, call.query("to"));
    forget_step(call, response);
    return response;
}

/// The step, the code and the session in one transaction: none is spent without the others.
Result<Entrance> enter(web::Call& call, const ChallengeRow& step, const Account& account,
                       const CodeProof& proof) {
    const Desk desk = desk_of(call);
    const Factors factors{call.services.keys, desk, call.origin()};
    return call.write([&](db::WriteTx& tx) -> Result<Entrance> {
        const auto present = find_account(tx, account.account_id);
        if (!present || !take_challenge(tx, step.challenge_hash)) {
            return FactorRefusal::first_step_is_over;
        }
        if (present->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
        const auto taken = take_code(tx, factors, account, proof);
        if (!taken) return taken.refusal();
        return let_in(tx, call, account.account_id, way_after(step.purpose, proof));
    });
}

}  // namespace

http::Response show_step(web::Call& call) {
    if (!step_under_way(call)) return begin_again(call);
    return show_form_page(call, kStep, {{"to", std::string{call.query("to")}}});
}

http::Response take_step(web::Call& call) {
    const auto step = step_under_way(call);
    if (!step) return begin_again(call);
    auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) return refuse_form_page(call, kStep, typed.state);
    const auto account =
        call.read([&](db::ReadTx& tx) { return find_account(tx, step->account_id); });
    if (!account) return begin_again(call);
    const auto proof = check_code(call.services, *account, typed.value.code);
    if (!proof) {
        typed.state.refusals.push_back(proof.refusal());
        return refuse_form_page(call, kStep, typed.state);
    }
    const auto entrance = enter(call, *step, *account, *proof);
    if (!entrance) {
        if (entrance.refusal().is(FactorRefusal::first_step_is_over)) return begin_again(call);
        typed.state.refusals.push_back(entrance.refusal());
        return refuse_form_page(call, kStep, typed.state);
    }
    const web::Flash flash{.text = proof->counter ? std::string_view{}
                                                  : tr("You are in. That recovery code is used "
                                                       "up; you can make new ones in your "
                                                       "settings.")};
    http::Response response = entered(call, *entrance, typed.value.to, flash);
    forget_step(call, response);
    return response;
}

}  // namespace agora::accounts
