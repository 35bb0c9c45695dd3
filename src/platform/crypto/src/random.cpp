#include "agora/crypto/random.hpp"

#include "agora/crypto/encoding.hpp"
#include "sodium.hpp"

#include "agora/base/assert.hpp"

#include <sodium.h>

namespace agora::crypto {

void start_sodium() {
    static const int started = sodium_init();
    AGORA_ASSERT(started >= 0);
}

std::string random_bytes(std::size_t count) {
    start_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token() {
    constexpr std::size_t kTokenBytes = 18;
    return encode_base64url(random_bytes(kTokenBytes));
}

}  // namespace agora::crypto
