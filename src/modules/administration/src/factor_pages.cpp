#include "factor_pages.hpp"

#include "agora/accounts/lost_factors.hpp"
#include "frame.hpp"
#include "permissions.hpp"

#include <array>

namespace agora::administration {
namespace {

using accounts::AccountId;

constexpr std::array kForm{
    fields::FormField{.name = "sure",
                      .type = fields::FieldType::checkbox,
                      .label = tr("I made sure that it is really this person who asks."),
                      .hint = tr("By a call to a number that you know, or face to face. A mail is "
                                 "no proof: who took over the mailbox can write it too."),
                      .required = true},
    fields::FormField{.name = "reason",
                      .label = tr("Reason"),
                      .hint = tr("Auditors read it beside the act."),
                      .required = true,
                      .maximum = 300},
    accounts::kProofFields[0],
    accounts::kProofFields[1],
};
struct Typed {
    bool sure = false;
    std::string reason;
    std::string present;
    std::string code;
};
AGORA_FIELDS(Typed, sure, reason, present, code)

struct FactorsPage {
    std::vector<TabView> tabs;
    std::string back;
    std::string action;
    std::string name;
    accounts::HeldFactors held;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(FactorsPage, tabs, back, action, name, held, form, form_keys)

/// What this administrator cannot give is not asked.
fields::FormContext context_of(web::Call& call) {
    const accounts::AskedProof asked = accounts::proof_asked(call);
    fields::FormContext context;
    if (!asked.present) context.unasked.push_back("present");
    if (!asked.code) context.unasked.push_back("code");
    return context;
}

http::Response answer(web::Call& call, AccountId id, const fields::FormState& state) {
    FactorsPage model;
    const auto account = call.read([&](db::ReadTx& tx) {
        model.held = accounts::factors_held(tx, id);
        return accounts::find_account(tx, id);
    });
    if (!account) return web::not_found(call);
    if (id == call.actor.account) {
        return web::refuse(call, accounts::LostFactorsRefusal::own_factors_in_settings);
    }
    if (!model.held.any()) {
        return web::refuse(call, accounts::LostFactorsRefusal::no_factors_there);
    }
    model.tabs = tabs_of(call);
    model.back = call.link("/administration/accounts/" + to_string(id));
    model.action = model.back + "/factors/removal";
    model.name = account->name;
    model.form = web::show_form(call, kForm, state);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "administration/factors",
                             .title = call.say(tr("Lost phone and codes"))};
    if (state.ok()) return web::page(call, head, model);
    return web::refuse_form(call, head, model, state.refusals);
}

http::Response show_factors(web::Call& call) {
    const auto id = call.id<AccountId>("id");
    return id ? answer(call, *id, {{}, {}, context_of(call)}) : web::not_found(call);
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<AccountId>("id");
    if (!id) return web::not_found(call);
    auto typed = web::read_form<Typed>(call, kForm, context_of(call));
    if (typed.ok()) {
        const auto done = accounts::remove_lost_factors(
            call, *id, {typed.value.reason, typed.value.present, typed.value.code});
        if (done) {
            return web::redirect(call, "/administration/accounts/" + to_string(*id),
                                 {.text = tr("Second step and passkeys are gone, and the person is "
                                             "told.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer(call, *id, typed.state);
}

}  // namespace

std::vector<web::Route> factor_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kManageAccounts);
    return {
        {get,
         "/administration/accounts/{id}/factors",
         access,
         &show_factors,
         {.summary = "What happens when lost factors are taken away"}},
        {post,
         "/administration/accounts/{id}/factors/removal",
         access,
         &create_removal,
         {.summary = "Take away the second step and passkeys of who lost them"}},
    };
}

}  // namespace agora::administration
