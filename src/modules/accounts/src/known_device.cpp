#include "known_device.hpp"

#include "agora/accounts/device.hpp"
#include "agora/accounts/events.hpp"
#include "agora/crypto/random.hpp"
#include "agora/http/cookie.hpp"
#include "factor_notices.hpp"
#include "known_device_store.hpp"
#include "session.hpp"

#include <algorithm>

namespace agora::accounts {
namespace {

std::string device_cookie_name(bool secure) {
    return secure ? "__Host-agora_device" : "agora_device";
}

/// As crypto::random_token makes them; anything else is thrown away.
bool is_word(std::string_view text) {
    constexpr std::size_t kLength = 24;
    return text.size() == kLength && std::ranges::all_of(text, [](char one) {
               return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
                      (one >= '0' && one <= '9') || one == '-' || one == '_';
           });
}

}  // namespace

KnownDevice recognise(db::WriteTx& tx, const web::Call& call, const Account& account) {
    const std::string_view kept =
        call.request.cookie(device_cookie_name(call.request.secure)).value_or("");
    KnownDevice device{.word = is_word(kept) ? std::string{kept} : crypto::random_token(),
                       .hash = {}};
    device.hash = digest_of(device.word + " " + to_string(account.account_id));
    if (touch_device(tx, account.account_id, device.hash, call.now)) return device;
    insert_device(tx, account.account_id, device.hash, call.now);
    if (!account.first_signed_in_at) return device;
    journal::emit(tx, {account.account_id, call.now}, NewDeviceUsed{account.account_id});
    mail_notice(tx, desk_of(call), account,
                new_device_notice(device_of(call.request.headers["User-Agent"])), call.now);
    return device;
}

void give_device(const web::Call& call, http::Response& response, std::string_view word) {
    response.headers.add("Set-Cookie",
                         http::to_header({.name = device_cookie_name(call.request.secure),
                                          .value = std::string{word},
                                          .secure = call.request.secure,
                                          .same_site = http::SameSite::strict,
                                          .max_age = kDeviceLife}));
}

void start_afresh(db::WriteTx& tx, AccountId account, std::string_view keep_session) {
    delete_devices(tx, account, keep_session);
    delete_sessions(tx, account, keep_session);
}

}  // namespace agora::accounts
