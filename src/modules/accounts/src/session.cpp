#include "session.hpp"

#include "account_store.hpp"
#include "agora/accounts/device.hpp"
#include "agora/accounts/identify.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "agora/http/cookie.hpp"
#include "agora/web/services.hpp"
#include "api_token_store.hpp"
#include "duty.hpp"

#include <array>
#include <chrono>

namespace agora::accounts {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kSessionLife = 30 * 24h;
/// A session's time of use is written at most this often.
constexpr Duration kTouchEvery = 1h;

struct Hint {
    std::string_view token;
    std::string_view name;
};
constexpr std::array kBrowsers{Hint{"Firefox/", "Firefox"}, Hint{"Edg/", "Edge"},
                               Hint{"OPR/", "Opera"}, Hint{"Chrome/", "Chrome"},
                               Hint{"Safari/", "Safari"}};
constexpr std::array kSystems{Hint{"Android", "Android"}, Hint{"iPhone", "iPhone"},
                              Hint{"iPad", "iPad"},       Hint{"Windows", "Windows"},
                              Hint{"Mac OS", "Mac"},      Hint{"Linux", "Linux"}};

template <std::size_t Count>
std::string_view first_hint(const std::array<Hint, Count>& hints, std::string_view text) {
    for (const Hint& hint : hints) {
        if (text.find(hint.token) != std::string_view::npos) return hint.name;
    }
    return {};
}

void touch(web::Services& services, const SessionRow& session, Instant now) {
    services.database.write([&](db::WriteTx& tx) {
        update_session_used(tx, session.session_hash, now, now + kSessionLife);
        update_last_seen(tx, session.account_id, utc_date(now));
    });
}

std::optional<web::Session> by_bearer(web::Services& services, std::string_view header) {
    constexpr std::string_view kBearer = "Bearer ";
    if (!header.starts_with(kBearer)) return std::nullopt;
    const std::string hash = digest_of(header.substr(kBearer.size()));
    const Instant now = services.clock.now();
    return services.database.read([&](db::ReadTx& tx) -> std::optional<web::Session> {
        const auto token = find_api_token(tx, hash, now);
        if (!token) return std::nullopt;
        const auto account = find_account(tx, token->account_id);
        if (!account || account->standing == Standing::suspended) return std::nullopt;
        access::Actor actor = actor_of(*account, grants_of(tx, account->account_id));
        const auto ends = duty_ends(tx, account->account_id);
        if (ends && now >= *ends && !has_two_steps(tx, account->account_id)) {
            let_rest(services, actor);
        }
        return web::Session{.actor = std::move(actor),
                            .by = web::SignedInBy::bearer,
                            .key = hash,
                            .scope = token->scope == ApiScope::write ? web::BearerScope::write
                                                                     : web::BearerScope::read};
    });
}

}  // namespace

std::string digest_of(std::string_view secret) {
    return crypto::encode_hex(crypto::sha256(secret));
}

std::string device_of(std::string_view user_agent) {
    const std::string_view browser = first_hint(kBrowsers, user_agent);
    const std::string_view system = first_hint(kSystems, user_agent);
    if (browser.empty()) return std::string{system};
    return std::string{browser} + (system.empty() ? "" : " · " + std::string{system});
}

std::string open_session(db::WriteTx& tx, const web::Call& call, AccountId account, Way way,
                         std::string_view device_hash) {
    const std::string secret = crypto::random_token();
    if (call.session.by == web::SignedInBy::cookie) {
        delete_session(tx, call.actor.account, call.session.key);
    }
    insert_session(tx, {.session_hash = digest_of(secret),
                        .account_id = account,
                        .created_at = call.now,
                        .last_used_at = call.now,
                        .expires_at = call.now + kSessionLife,
                        .device = device_of(call.request.headers["User-Agent"]),
                        .way = way,
                        .device_hash = std::string{device_hash}});
    update_first_signed_in(tx, account, call.now);
    return secret;
}

void give_session(const web::Call& call, http::Response& response, std::string_view secret) {
    response.headers.add("Set-Cookie",
                         http::to_header({.name = web::session_cookie_name(call.request.secure),
                                          .value = std::string{secret},
                                          .secure = call.request.secure,
                                          .max_age = kSessionLife}));
}

void forget_session(const web::Call& call, http::Response& response) {
    response.headers.add("Set-Cookie",
                         http::to_header({.name = web::session_cookie_name(call.request.secure),
                                          .value = "",
                                          .secure = call.request.secure,
                                          .max_age = 0s}));
}

web::Session identify(web::Services& services, const http::RequestHead& head) {
    if (auto bearer = by_bearer(services, head.headers["Authorization"])) return *bearer;
    const auto cookie = head.cookie(web::session_cookie_name(head.secure));
    if (!cookie || cookie->empty()) return {};
    const std::string hash = digest_of(*cookie);
    const Instant now = services.clock.now();
    std::optional<SessionRow> row;
    std::optional<Account> asked;
    web::Session session = services.database.read([&](db::ReadTx& tx) -> web::Session {
        row = find_session(tx, hash, now);
        if (!row) return {};
        const auto account = find_account(tx, row->account_id);
        if (!account || account->standing == Standing::suspended) return {};
        access::Actor actor = actor_of(*account, grants_of(tx, account->account_id));
        if (!is_two_steps(row->way) && is_asked_of(services, actor.grants)) {
            const auto ends = duty_ends(tx, account->account_id);
            if (!ends) asked = account;
            if (ends && now >= *ends) let_rest(services, actor);
        }
        return {.actor = std::move(actor), .by = web::SignedInBy::cookie, .key = hash};
    });
    if (row && now - row->last_used_at > kTouchEvery) touch(services, *row, now);
    if (asked) ask_two_steps(services, *asked, now);
    return session;
}

}  // namespace agora::accounts
