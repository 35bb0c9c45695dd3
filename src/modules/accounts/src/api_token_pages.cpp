#include "agora/crypto/random.hpp"
#include "api_token_store.hpp"
#include "refusals.hpp"
#include "session.hpp"
#include "settings_pages.hpp"

#include <algorithm>
#include <chrono>

namespace agora::accounts {
namespace {

using fields::FieldType;

constexpr Duration kTokenLife = std::chrono::hours{24 * 365};
constexpr std::size_t kShortLength = 16;
constexpr std::size_t kMostTokens = 20;

constexpr std::array kScopes{
    fields::Option{"read", tr("Read only"), tr("It sees what you see and changes nothing.")},
    fields::Option{"write", tr("Read and change"), tr("It can do what you can do.")}};
constexpr std::array kForm{
    fields::FormField{.name = "name",
                      .label = tr("What it is for"),
                      .hint = tr("So that you know it again, for example: my calendar script."),
                      .required = true,
                      .maximum = 80},
    fields::FormField{.name = "scope",
                      .type = FieldType::radios,
                      .label = tr("What it may do"),
                      .required = true,
                      .options = kScopes},
};

struct Typed {
    std::string name;
    ApiScope scope = ApiScope::read;
};
AGORA_FIELDS(Typed, name, scope)

struct TokenView {
    std::string name;
    ApiScope scope = ApiScope::read;
    Instant created_at;
    Instant expires_at;
    std::optional<Date> last_used_on;
    std::string closure;
};
AGORA_FIELDS(TokenView, name, scope, created_at, expires_at, last_used_on, closure)

struct TokensPage {
    std::vector<TabView> tabs;
    std::string secret;  ///< only in the answer to its making
    std::vector<TokenView> tokens;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(TokensPage, tabs, secret, tokens, form, form_keys)

TokensPage model_of(web::Call& call) {
    TokensPage model{.tabs = tabs_of(call, kSettingsTabs),
                     .secret = {},
                     .tokens = {},
                     .form = web::show_form(call, kForm, {{"scope", "read"}}),
                     .form_keys = call.form_keys()};
    const auto rows =
        call.read([&](db::ReadTx& tx) { return list_api_tokens(tx, call.actor.account); });
    for (const ApiTokenRow& row : rows) {
        const std::string id = row.token_hash.substr(0, kShortLength);
        model.tokens.push_back({row.name, row.scope, row.created_at, row.expires_at,
                                row.last_used_on,
                                call.link("/settings/tokens/" + id + "/closure")});
    }
    return model;
}

web::PageHead head(const web::Call& call) {
    return {.view = "accounts/tokens", .title = call.say(tr("Access tokens"))};
}

}  // namespace

http::Response list_own_tokens(web::Call& call) {
    return web::page(call, head(call), model_of(call));
}

http::Response create_own_token(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    const std::string secret = crypto::random_token();
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Done> {
            if (list_api_tokens(tx, call.actor.account).size() >= kMostTokens) {
                return Refusal{SignInRefusal::too_many_access_tokens, "name"};
            }
            insert_api_token(tx, {.token_hash = digest_of(secret),
                                  .account_id = call.actor.account,
                                  .name = typed.value.name,
                                  .scope = typed.value.scope,
                                  .created_at = call.now,
                                  .expires_at = call.now + kTokenLife,
                                  .last_used_on = std::nullopt});
            return Done{};
        });
        if (!made) typed.state.refusals.push_back(made.refusal());
    }
    TokensPage model = model_of(call);
    if (!typed.ok()) {
        model.form = web::show_form(call, kForm, typed.state);
        return web::refuse_form(call, head(call), model, typed.state.refusals);
    }
    model.secret = secret;
    return web::page(call, head(call), model);
}

http::Response create_token_closure(web::Call& call) {
    const std::string id{call.path_value("token")};
    const auto closed = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto rows = list_api_tokens(tx, call.actor.account);
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const ApiTokenRow& row) {
            return id.size() == kShortLength && row.token_hash.starts_with(id);
        });
        if (found == rows.end()) return SignInRefusal::access_token_not_found;
        delete_api_token(tx, call.actor.account, found->token_hash);
        return Done{};
    });
    if (!closed) return web::refuse(call, closed.refusal());
    return web::redirect(call, "/settings/tokens",
                         {.text = tr("That access token works no more.")});
}

}  // namespace agora::accounts
