#include "agora/crypto/encoding.hpp"
#include "agora/push/message.hpp"
#include "p256.hpp"

#include <algorithm>

namespace agora::push {
namespace {

/// A text in JSON; what would need an escape is no part of an origin or an address, and is left out.
std::string quoted(std::string text) {
    std::erase_if(
        text, [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) <= ' '; });
    return '"' + text + '"';
}

}  // namespace

std::string authorization(const KeyPair& keys, const Claims& claims) {
    const std::string text =
        crypto::encode_base64url(R"({"typ":"JWT","alg":"ES256"})") + "." +
        crypto::encode_base64url("{\"aud\":" + quoted(claims.audience) +
                                 ",\"exp\":" + std::to_string(claims.expires_at.seconds()) +
                                 ",\"sub\":" + quoted(claims.contact) + "}");
    return "vapid t=" + text + "." + crypto::encode_base64url(sign(keys, text)) +
           ", k=" + crypto::encode_base64url(keys.point);
}

}  // namespace agora::push
