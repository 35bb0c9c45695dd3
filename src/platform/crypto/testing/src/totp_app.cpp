#include "agora/crypto/totp_app.hpp"

#include "agora/base/assert.hpp"

#include <liboath/oath.h>

#include <array>

namespace agora::crypto::test {

std::string code_shown(const std::string& secret, Instant now) {
    std::array<char, 7> code{};
    AGORA_ASSERT(oath_totp_generate(secret.data(), secret.size(), now.seconds(), 30, 0, 6,
                                    code.data()) == OATH_OK);
    return code.data();
}

}  // namespace agora::crypto::test
