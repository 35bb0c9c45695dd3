#include "entrance.hpp"

#include "agora/base/assert.hpp"
#include "agora/crypto/random.hpp"
#include "agora/http/cookie.hpp"
#include "agora/http/url.hpp"
#include "duty.hpp"
#include "known_device.hpp"
#include "session.hpp"
#include "two_steps.hpp"

#include <chrono>

namespace agora::accounts {
namespace {

constexpr std::chrono::minutes kStepLife{10};

std::string step_cookie_name(bool secure) {
    return secure ? "__Host-agora_step" : "agora_step";
}

bool asks_code_after(Way way) {
    return way == Way::password || way == Way::mail_link;
}

void give_step(const web::Call& call, http::Response& response, std::string_view secret,
               std::chrono::seconds life) {
    response.headers.add("Set-Cookie",
                         http::to_header({.name = step_cookie_name(call.request.secure),
                                          .value = std::string{secret},
                                          .secure = call.request.secure,
                                          .max_age = life}));
}

std::string with_return(std::string_view path, std::string_view to) {
    return std::string{path} + (http::is_local_path(to) ? "?to=" + http::encoded(to) : "");
}

}  // namespace

Entrance let_in(db::WriteTx& tx, const web::Call& call, AccountId account, Way way) {
    if (asks_code_after(way) && confirmed_totp(tx, account)) {
        const std::string secret = crypto::random_token();
        insert_challenge(tx,
                         {.challenge_hash = digest_of(secret),
                          .account_id = account,
                          .purpose = way == Way::password ? ChallengePurpose::code_after_password
                                                          : ChallengePurpose::code_after_link,
                          .expires_at = call.now + kStepLife});
        return {.secret = secret, .asks_code = true};
    }
    const bool asks = !is_two_steps(way) && is_asked_of(call.services, grants_of(tx, account));
    const auto owner = find_account(tx, account);
    AGORA_ASSERT(owner.has_value());
    const KnownDevice device = recognise(tx, call, *owner);
    return {.secret = open_session(tx, call, account, way, device.hash),
            .device = device.word,
            .asks_two_steps = asks};
}

http::Response entered(web::Call& call, const Entrance& entrance, std::string_view to,
                       const web::Flash& flash) {
    if (entrance.asks_code) {
        http::Response response = web::redirect(call, with_return("/session/step", to));
        give_step(call, response, entrance.secret, kStepLife);
        return response;
    }
    http::Response response = entrance.asks_two_steps
                                  ? web::redirect(call, with_return("/settings/two-steps", to))
                                  : (http::is_local_path(to) && call.shape != web::Shape::json
                                         ? http::redirect(to)
                                         : web::redirect(call, "/", flash));
    give_session(call, response, entrance.secret);
    give_device(call, response, entrance.device);
    return response;
}

std::optional<ChallengeRow> step_under_way(web::Call& call) {
    const auto cookie = call.request.cookie(step_cookie_name(call.request.secure));
    if (!cookie || cookie->empty()) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<ChallengeRow> {
        auto found = find_challenge(tx, digest_of(*cookie), call.now);
        if (found && found->purpose == ChallengePurpose::passkey_answered) found.reset();
        return found;
    });
}

void forget_step(const web::Call& call, http::Response& response) {
    give_step(call, response, "", std::chrono::seconds{0});
}

}  // namespace agora::accounts
