#include "balance_view.hpp"
#include "dispute.hpp"
#include "labels.hpp"
#include "limits.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "recipient.hpp"
#include "refusals.hpp"
#include "transfer_view.hpp"

#include <array>

namespace agora::credits {
namespace {

struct DeskPage {
    std::vector<TransferView> disputes = {};
    bool keeps = false;
    std::string who = {};
    std::string not_found = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(DeskPage, disputes, keeps, who, not_found, crumbs)

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/credits"), call.say(tr("Your credits"))}};
}

std::string path_of(LedgerAccountId account) {
    return "/credits/accounts/" + to_string(account);
}

/// "?who=" looks an account up by the name of its holder.
http::Response show_desk(web::Call& call) {
    DeskPage model{.keeps = call.actor.may(kKeepAccounts),
                   .who = std::string{call.query("who").substr(0, 300)},
                   .crumbs = crumbs_of(call)};
    std::optional<LedgerAccountId> found;
    call.read([&](db::ReadTx& tx) {
        model.disputes.clear();
        for (const ledger::Transfer& transfer : ledger::list_disputed(tx)) {
            model.disputes.push_back(view_of(call, tx, transfer));
        }
        if (!model.keeps || model.who.empty()) return;
        const auto party = holder_called(call, tx, model.who);
        const auto account =
            party ? ledger::find_account_of(tx, party->holder, party->owner) : std::nullopt;
        if (account) found = account->account_id;
    });
    if (found && call.shape == web::Shape::page) return web::redirect(call, path_of(*found));
    if (!model.who.empty() && !found) {
        model.not_found = call.say({tr("We find no account of “{who}”."), {{"who", model.who}}});
    }
    return web::page(call, {.view = "credits/desk", .title = call.say(tr("Disputes and accounts"))},
                     model);
}

constexpr std::array kLimitsForm{
    fields::FormField{.name = "lowest",
                      .type = fields::FieldType::number,
                      .label = tr("Lowest balance"),
                      .hint = tr("Zero or less: how far it may go below zero."),
                      .required = true,
                      .least = -1'000'000,
                      .most = 0},
    fields::FormField{.name = "highest",
                      .type = fields::FieldType::number,
                      .label = tr("Highest balance"),
                      .hint = tr("Zero or more."),
                      .required = true,
                      .least = 0,
                      .most = 1'000'000},
};
struct TypedLimits {
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
};
AGORA_FIELDS(TypedLimits, lowest, highest)

constexpr std::array kStateOptions{
    fields::Option{"open", tr("Open"), tr("Credits go in and out.")},
    fields::Option{"frozen", tr("Frozen"), tr("Nothing goes in or out; its holder reads why.")}};
constexpr std::array kStateForm{fields::FormField{.name = "state",
                                                  .type = fields::FieldType::radios,
                                                  .label = tr("How does the account stand?"),
                                                  .required = true,
                                                  .options = kStateOptions}};
struct TypedState {
    std::optional<ledger::AccountState> state = {};
};
AGORA_FIELDS(TypedState, state)

struct AccountPage {
    PartyView holder = {};
    BalanceView balance = {};
    std::string state_label = {};
    bool closed = false;
    fields::FormView limits = {};
    fields::FormView state = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(AccountPage, holder, balance, state_label, closed, limits, state, action, crumbs,
             form_keys)

struct AccountForms {
    std::optional<fields::FormState> limits = {};
    std::optional<fields::FormState> state = {};
};

std::optional<ledger::Account> account_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<LedgerAccountId>("id");
    return id ? ledger::find_account(tx, *id) : std::nullopt;
}

http::Response account_page(web::Call& call, const AccountForms& forms) {
    AccountPage model{.crumbs = crumbs_of(call), .form_keys = call.form_keys()};
    std::optional<ledger::Account> account;
    call.read([&](db::ReadTx& tx) {
        account = account_at(call, tx);
        if (!account) return;
        Sides sides(call, tx);
        model.holder = sides.of(party_of(*account));
    });
    if (!account) return web::refuse(call, CreditsRefusal::account_not_found);
    model.crumbs.push_back({call.link("/credits/desk"), call.say(tr("Disputes and accounts"))});
    model.balance = balance_of(call, *account);
    model.state_label = call.say(label_of(account->state));
    model.closed = account->state == ledger::AccountState::closed;
    model.action = call.link(path_of(account->account_id));
    const fields::FormState limits = forms.limits.value_or(fields::FormState{
        .values = fields::to_values(TypedLimits{account->lowest, account->highest})});
    const fields::FormState state = forms.state.value_or(
        fields::FormState{.values = {{"state", std::string{fields::enum_name(account->state)}}}});
    model.limits = web::show_form(call, kLimitsForm, limits);
    model.state = web::show_form(call, kStateForm, state);
    const web::PageHead head{
        .view = "credits/account",
        .title = call.say({tr("Account of {holder}"), {{"holder", model.holder.label}}})};
    const auto& refusals = limits.ok() ? state.refusals : limits.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_account(web::Call& call) {
    return account_page(call, {});
}

http::Response change_limits_of(web::Call& call) {
    auto typed = web::read_form<TypedLimits>(call, kLimitsForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto account = account_at(call, tx);
            if (!account) return CreditsRefusal::account_not_found;
            return change_limits(acting(tx, call), call.actor, account->account_id,
                                 typed.value.lowest, typed.value.highest);
        });
        if (done)
            return web::redirect(call, call.address.substr(0, call.address.rfind('/')),
                                 {.text = tr("The limits are set.")});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return account_page(call, {.limits = typed.state});
}

http::Response change_state_of(web::Call& call) {
    auto typed = web::read_form<TypedState>(call, kStateForm);
    if (typed.ok()) {
        const bool frozen = typed.value.state == ledger::AccountState::frozen;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto account = account_at(call, tx);
            if (!account) return CreditsRefusal::account_not_found;
            return change_state(acting(tx, call), call.actor, account->account_id, frozen);
        });
        if (done)
            return web::redirect(call, call.address.substr(0, call.address.rfind('/')),
                                 {.text = tr("Saved.")});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return account_page(call, {.state = typed.state});
}

}  // namespace

std::vector<web::Route> desk_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/desk",
         Access::needing(kSettle),
         &show_desk,
         {.summary = "Payments in dispute, and accounts by the name of their holder"}},
        {get,
         "/credits/accounts/{id}",
         Access::needing(kKeepAccounts),
         &show_account,
         {.summary = "One account with its limits"}},
        {post,
         "/credits/accounts/{id}/limits",
         Access::needing(kKeepAccounts),
         &change_limits_of,
         {.summary = "Set the limits of one account"}},
        {post,
         "/credits/accounts/{id}/state",
         Access::needing(kKeepAccounts),
         &change_state_of,
         {.summary = "Freeze an account, or open it again"}},
    };
}

}  // namespace agora::credits
