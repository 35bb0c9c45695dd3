#include "data_copy.hpp"
#include "erasure.hpp"
#include "own_account.hpp"
#include "session.hpp"
#include "settings_pages.hpp"

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{.name = "present",
                      .type = FieldType::password,
                      .label = tr("Present password"),
                      .hint = tr("You never had one? Leave it empty: we mail you a link instead."),
                      .autocomplete = "current-password"},
};
struct Typed {
    std::string present;
};
AGORA_FIELDS(Typed, present)

/// What happens to one kind of data when the account is closed.
struct FateView {
    std::string what;
    std::string because;
};
AGORA_FIELDS(FateView, what, because)

struct DataPage {
    std::vector<TabView> tabs;
    std::vector<FateView> goes;
    std::vector<FateView> stays;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(DataPage, tabs, goes, stays, form, form_keys)

DataPage model_of(web::Call& call) {
    DataPage model;
    model.tabs = tabs_of(call, kSettingsTabs);
    model.form = web::show_form(call, kForm);
    model.form_keys = call.form_keys();
    for (const web::Module& module : call.services.modules) {
        for (const web::PersonalTable& table : module.personal) {
            if (table.erasure == web::Erasure::delete_rows) {
                model.goes.push_back({call.say(table.what), ""});
            } else {
                model.stays.push_back({call.say(table.what), call.say(table.kept_because)});
            }
        }
    }
    return model;
}

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/own_data", .title = call.say(tr("My data"))};
}

http::Response refuse_closure(web::Call& call, fields::FormState state, const Refusal& refusal) {
    state.refusals.push_back(refusal);
    DataPage model = model_of(call);
    model.form = web::show_form(call, kForm, state);
    return web::refuse_form(call, head(call), model, state.refusals);
}

std::vector<PersonalPlan> plans_for(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return plans_of(tx, call.services.modules); });
}

http::Response closed(web::Call& call) {
    http::Response response =
        web::redirect(call, "/", {.text = tr("Your account is closed. Goodbye, and thank you.")});
    forget_session(call, response);
    return response;
}

constexpr FormText kLastStep{
    .form = {},
    .title = tr("Close your account"),
    .button = tr("Close my account for good"),
    .sentence =
        tr("This cannot be taken back. What goes and what stays is on the page “My data”.")};

}  // namespace

http::Response show_own_data(web::Call& call) {
    return web::page(call, head(call), model_of(call));
}

http::Response download_own_data(web::Call& call) {
    std::string bytes = call.read([&](db::ReadTx& tx) {
        return copy_of_data(tx, call.services.state<files::Store>(), call.services.modules,
                            call.services.translator,
                            {call.actor.account, call.actor.name, call.language});
    });
    http::Response response = web::download("application/zip", "agora.zip", std::move(bytes));
    response.headers.set("Cache-Control", "private, no-store");
    return response;
}

http::Response create_closure(web::Call& call) {
    const auto typed = web::read_form<Typed>(call, kForm);
    const Account account = own_account(call);
    if (!has_password(call)) {
        call.write([&](db::WriteTx& tx) {
            mail_link(tx, desk_of(call), kCloseAccount, account, account.mail, call.now);
        });
        return web::redirect(call, "/accounts/created");
    }
    const auto proven = prove_present(call, account, typed.value.present);
    if (!proven) return refuse_closure(call, typed.state, proven.refusal());
    const auto plans = plans_for(call);
    const auto done = call.write([&](db::WriteTx& tx) {
        return close_account(tx, call.services, call.origin(), account.account_id, plans);
    });
    if (!done) return refuse_closure(call, typed.state, done.refusal());
    return closed(call);
}

http::Response show_closure_link(web::Call& call) {
    return show_form_page(call, kLastStep);
}

http::Response use_closure_link(web::Call& call) {
    const auto plans = plans_for(call);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto account = take_closure_link(tx, call.path_value("token"), call.now);
        if (!account) return account.refusal();
        return close_account(tx, call.services, {account->account_id, call.now},
                             account->account_id, plans);
    });
    if (!done) return web::refuse(call, done.refusal());
    return closed(call);
}

}  // namespace agora::accounts
