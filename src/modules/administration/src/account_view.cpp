#include "account_view.hpp"

#include "account_forms.hpp"
#include "agora/accounts/care.hpp"
#include "agora/accounts/lost_factors.hpp"
#include "agora/accounts/suspension.hpp"
#include "agora/territories/atlas.hpp"
#include "frame.hpp"
#include "names.hpp"

namespace agora::administration {
namespace {

using accounts::Account;

struct RoleLine {
    std::string role;
    std::string scope;
    Instant granted_at;
    std::string granted_by;
    std::string role_value;
    std::string scope_value;
    std::string label_id;
};
AGORA_FIELDS(RoleLine, role, scope, granted_at, granted_by, role_value, scope_value, label_id)

struct SuspensionLine {
    std::string reason;
    std::string by;
    Instant suspended_at;
    std::optional<Instant> lifted_at;
};
AGORA_FIELDS(SuspensionLine, reason, by, suspended_at, lifted_at)

struct AccountPage {
    std::vector<TabView> tabs;
    accounts::AccountId number;
    std::string base;  ///< address of the page; acts are below it
    std::string name;
    std::string mail;
    access::Standing standing = access::Standing::active;
    std::string standing_label;
    std::vector<std::string> facts;
    std::string country;
    std::string office;
    std::string entry_way;
    Instant created_at;
    std::optional<Instant> first_signed_in_at;
    std::int64_t sessions = 0;
    accounts::HeldFactors held;
    bool has_factors = false;
    bool own = false;
    std::vector<RoleLine> roles;
    std::vector<SuspensionLine> suspensions;
    fields::FormView facts_form;
    fields::FormView role_form;
    fields::FormView suspension_form;
    fields::FormView erasure_form;
    Html form_keys;
};
AGORA_FIELDS(AccountPage, tabs, number, base, name, mail, standing, standing_label, facts, country,
             office, entry_way, created_at, first_signed_in_at, sessions, held, has_factors, own,
             roles, suspensions, facts_form, role_form, suspension_form, erasure_form, form_keys)

std::string scope_value(const access::Scope& scope) {
    if (scope.kind == access::ScopeKind::cooperative) return "cooperative";
    return std::string{fields::enum_name(scope.kind)} + ":" + scope.key;
}

void read_account(web::Call& call, db::ReadTx& tx, const Account& account, AccountPage& model) {
    Names names(call, tx);
    model.sessions = accounts::count_sessions(tx, account.account_id, call.now);
    model.held = accounts::factors_held(tx, account.account_id);
    model.has_factors = model.held.any();
    if (account.office_id) {
        model.office =
            scope_name(call, tx, {access::ScopeKind::office, to_string(*account.office_id)});
    }
    model.roles.clear();
    for (const accounts::HeldRole& held : accounts::roles_held(tx, account.account_id)) {
        const access::Scope scope{held.scope_kind, held.scope_key};
        model.roles.push_back({call.say(label(held.role)), scope_name(call, tx, scope),
                               held.granted_at, names.of(held.granted_by),
                               std::string{fields::enum_name(held.role)}, scope_value(scope),
                               "reason-" + std::to_string(model.roles.size())});
    }
    model.suspensions.clear();
    for (const accounts::Suspension& row : accounts::suspensions_of(tx, account.account_id)) {
        model.suspensions.push_back(
            {row.reason, names.of(row.suspended_by), row.suspended_at, row.lifted_at});
    }
}

void add_forms(web::Call& call, const Account& account, const Refused& refused,
               AccountPage& model) {
    const auto state_of = [&](AccountForm form) {
        return refused.form == form ? refused.state : fields::FormState{};
    };
    fields::FormState facts = state_of(AccountForm::facts);
    if (refused.form != AccountForm::facts) {
        facts.values = fields::to_values(
            TypedFacts{account.uses_services, account.holds_share, account.works_here});
    }
    fields::FormState role = state_of(AccountForm::role);
    role.context = role_choices(call);
    model.facts_form = show_form(call, kFactsForm, facts, "facts-");
    model.role_form = show_form(call, kRoleForm, role, "role-");
    model.suspension_form =
        show_form(call, kSuspensionForm, state_of(AccountForm::suspension), "suspension-");
    model.erasure_form = show_form(call, kErasureForm, state_of(AccountForm::erasure), "erasure-");
    model.form_keys = call.form_keys();
}

std::optional<AccountPage> model_of(web::Call& call, const Refused& refused) {
    const auto id = call.id<accounts::AccountId>("id");
    if (!id) return std::nullopt;
    AccountPage model;
    const auto account = call.read([&](db::ReadTx& tx) {
        auto found = accounts::find_account(tx, *id);
        if (found) read_account(call, tx, *found, model);
        return found;
    });
    if (!account) return std::nullopt;
    model.tabs = tabs_of(call);
    model.number = *id;
    model.base = call.link("/administration/accounts/" + to_string(*id));
    model.name = account->name;
    model.mail = account->mail;
    model.standing = account->standing;
    model.standing_label = call.say(label(account->standing));
    model.facts = fact_words(call, *account);
    if (!account->country.empty()) model.country = country_name(call, account->country);
    model.entry_way = call.say(label(account->entry_way));
    model.created_at = account->created_at;
    model.first_signed_in_at = account->first_signed_in_at;
    model.own = *id == call.actor.account;
    add_forms(call, *account, refused, model);
    return model;
}

web::PageHead head_of(const AccountPage& model) {
    return {.view = "administration/account", .title = model.name};
}

}  // namespace

std::vector<std::string> fact_words(const web::Call& call, const Account& account) {
    std::vector<std::string> words;
    if (account.uses_services) words.push_back(call.say(tr("uses the services")));
    if (account.holds_share) words.push_back(call.say(tr("holds a share")));
    if (account.works_here) words.push_back(call.say(tr("works here")));
    return words;
}

fields::FormContext role_choices(web::Call& call) {
    fields::Choices roles{"role", {}};
    fields::for_each_enumerator<access::Role>([&](std::string_view name, access::Role role) {
        roles.options.push_back({std::string{name}, call.say(label(role)), {}});
    });
    fields::Choices scopes{"scope", {{"cooperative", call.say(tr("whole cooperative")), {}}}};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    for (const territories::Territory* country : atlas->countries()) {
        const std::string code{country->code()};
        scopes.options.push_back({"country:" + code, country_name(call, code), {}});
    }
    const auto offices = call.read([](db::ReadTx& tx) { return territories::list_offices(tx); });
    for (const territories::Office& office : offices) {
        scopes.options.push_back({"office:" + to_string(office.office_id), office.name, {}});
    }
    return {.choices = {std::move(roles), std::move(scopes)}, .uploaded = {}};
}

std::optional<access::Scope> read_scope(std::string_view value) {
    if (value == "cooperative") return access::Scope{};
    const std::size_t colon = value.find(':');
    const auto kind = fields::enum_value<access::ScopeKind>(value.substr(0, colon));
    if (colon == std::string_view::npos || !kind) return std::nullopt;
    return access::Scope{*kind, std::string{value.substr(colon + 1)}};
}

http::Response show_account(web::Call& call) {
    const auto model = model_of(call, {});
    return model ? web::page(call, head_of(*model), *model) : web::not_found(call);
}

http::Response refuse_on_account(web::Call& call, const Refused& refused) {
    const auto model = model_of(call, refused);
    if (!model) return web::not_found(call);
    return web::refuse_form(call, head_of(*model), *model, refused.state.refusals);
}

}  // namespace agora::administration
