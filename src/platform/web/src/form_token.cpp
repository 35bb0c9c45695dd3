#include "form_token.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/web/session.hpp"

namespace agora::web {
namespace {

std::string named(bool secure, std::string_view name) {
    return (secure ? "__Host-" : "") + std::string{name};
}

}  // namespace

std::string form_token(const crypto::Keys& keys, std::string_view session_key) {
    const std::string key = keys.derive(crypto::Purpose{"form"}, 0);
    return crypto::encode_base64url(crypto::hmac_sha256({key}, session_key));
}

bool is_form_token(const crypto::Keys& keys, std::string_view session_key, std::string_view token) {
    return equal_in_constant_time(form_token(keys, session_key), token);
}

std::string session_cookie_name(bool secure) {
    return named(secure, "agora");
}

std::string form_cookie_name(bool secure) {
    return named(secure, "agora_form");
}

std::string flash_cookie_name(bool secure) {
    return named(secure, "agora_done");
}

std::string language_cookie_name(bool secure) {
    return named(secure, "agora_language");
}

}  // namespace agora::web
