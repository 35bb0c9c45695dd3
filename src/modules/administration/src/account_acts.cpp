#include "account_acts.hpp"

#include "account_forms.hpp"
#include "account_view.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/accounts/care.hpp"
#include "agora/accounts/suspension.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

namespace agora::administration {
namespace {

using accounts::AccountId;

std::string page_of(AccountId id) {
    return "/administration/accounts/" + to_string(id);
}

/// A short act without a form of its own: done, or refused as a page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    const auto id = call.id<AccountId>("id");
    if (!id) return web::not_found(call);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> { return work(tx, *id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, page_of(*id), {.text = done_text});
}

http::Response change_facts(web::Call& call) {
    const auto typed = web::read_form<TypedFacts>(call, kFactsForm);
    if (!typed.ok()) return refuse_on_account(call, {AccountForm::facts, typed.state});
    return act(call, tr("Saved."), [&](db::WriteTx& tx, AccountId id) -> Result<Done> {
        const auto account = accounts::find_account(tx, id);
        if (!account) return accounts::AccountRefusal::account_not_found;
        const access::Facts wanted{typed.value.uses_services, typed.value.holds_share,
                                   typed.value.works_here};
        accounts::change_facts(tx, call.origin(), id, wanted);
        return Done{};
    });
}

http::Response grant_role(web::Call& call) {
    const auto id = call.id<AccountId>("id");
    if (!id) return web::not_found(call);
    auto typed = web::read_form<TypedRole>(call, kRoleForm, role_choices(call));
    const auto role = fields::enum_value<access::Role>(typed.value.role);
    const auto scope = read_scope(typed.value.scope);
    if (typed.ok() && role && scope) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return accounts::grant_role(tx, call.origin(), *id, {*role, *scope},
                                        typed.value.reason);
        });
        if (done) return web::redirect(call, page_of(*id), {.text = tr("The role is given.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_on_account(call, {AccountForm::role, typed.state});
}

/// Role and scope are those of a line of the page; the reason is asked beside it.
http::Response withdraw_role(web::Call& call) {
    const auto role = fields::enum_value<access::Role>(call.sent["role"]);
    const auto scope = read_scope(call.sent["scope"]);
    if (!role || !scope) return web::refuse(call, accounts::AdministrationRefusal::role_not_held);
    const std::string_view reason = trimmed(call.sent["reason"]);
    if (reason.empty() || utf8_length(reason) > 300) {
        return web::refuse(call, AdministrationRefusal::reason_missing);
    }
    return act(call, tr("The role is withdrawn."), [&](db::WriteTx& tx, AccountId id) {
        return accounts::withdraw_role(tx, call.origin(), id, {*role, *scope}, reason);
    });
}

http::Response create_suspension(web::Call& call) {
    const auto id = call.id<AccountId>("id");
    if (!id) return web::not_found(call);
    auto typed = web::read_form<TypedReason>(call, kSuspensionForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return accounts::suspend(tx, call.services, call.origin(), *id, typed.value.reason);
        });
        if (done) {
            return web::redirect(call, page_of(*id),
                                 {.text = tr("The account is suspended, and the person is told.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_on_account(call, {AccountForm::suspension, typed.state});
}

http::Response lift_suspension(web::Call& call) {
    return act(call, tr("The suspension is over, and the person is told."),
               [&](db::WriteTx& tx, AccountId id) {
                   return accounts::lift_suspension(tx, call.services, call.origin(), id);
               });
}

http::Response sign_out(web::Call& call) {
    return act(call, tr("Signed out on every device."), [&](db::WriteTx& tx, AccountId id) {
        return accounts::sign_out_everywhere(tx, call.origin(), id);
    });
}

http::Response send_confirmation(web::Call& call) {
    return act(call, tr("The mail to confirm the address is on its way."),
               [&](db::WriteTx& tx, AccountId id) {
                   return accounts::resend_confirmation(tx, call.services, call.origin(), id);
               });
}

http::Response send_reset(web::Call& call) {
    return act(call, tr("The mail to choose a password is on its way."),
               [&](db::WriteTx& tx, AccountId id) {
                   return accounts::send_reset_link(tx, call.services, call.origin(), id);
               });
}

http::Response create_erasure(web::Call& call) {
    const auto id = call.id<AccountId>("id");
    if (!id) return web::not_found(call);
    auto typed = web::read_form<TypedErasure>(call, kErasureForm);
    const auto account = call.read([&](db::ReadTx& tx) { return accounts::find_account(tx, *id); });
    if (!account) return web::not_found(call);
    if (typed.ok() && ascii_lower(trimmed(typed.value.mail)) != account->mail) {
        typed.state.refusals.push_back(Refusal{AdministrationRefusal::another_address, "mail"});
    }
    if (typed.ok()) {
        const auto done = accounts::erase_on_request(call, *id);
        if (done) {
            return web::redirect(call, "/administration/accounts",
                                 {.text = tr("The account and what was kept about the person are "
                                             "erased.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_on_account(call, {AccountForm::erasure, typed.state});
}

web::Route act_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post,
            pattern,
            web::Access::needing(kManageAccounts),
            handler,
            {.summary = summary}};
}

}  // namespace

std::vector<web::Route> account_act_routes() {
    return {
        act_route("/administration/accounts/{id}/facts", &change_facts, "Change the three facts"),
        act_route("/administration/accounts/{id}/roles", &grant_role, "Give a role"),
        act_route("/administration/accounts/{id}/roles/withdrawal", &withdraw_role,
                  "Take a role away"),
        act_route("/administration/accounts/{id}/suspension", &create_suspension, "Suspend"),
        act_route("/administration/accounts/{id}/suspension/end", &lift_suspension,
                  "End a suspension"),
        act_route("/administration/accounts/{id}/sessions/closure", &sign_out,
                  "Sign out everywhere"),
        act_route("/administration/accounts/{id}/confirmation", &send_confirmation,
                  "Send the mail to confirm again"),
        act_route("/administration/accounts/{id}/password", &send_reset,
                  "Send a link to choose a password"),
        act_route("/administration/accounts/{id}/erasure", &create_erasure,
                  "Erase on the person's written request"),
    };
}

}  // namespace agora::administration
