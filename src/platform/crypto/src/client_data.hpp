#pragma once

#include "agora/crypto/passkeys.hpp"

#include <string_view>

namespace agora::crypto {

struct ClientDataCheck {
    std::string_view type;  ///< "webauthn.create" or "webauthn.get"
    std::string_view challenge;
    std::string_view json;
};

/// Whether the browser made this for us, for this ceremony and this challenge (WebAuthn 5.8.1).
Result<Done> check_client_data(const RelyingParty& us, const ClientDataCheck& given);

}  // namespace agora::crypto
