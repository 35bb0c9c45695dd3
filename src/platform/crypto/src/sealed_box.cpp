#include "agora/crypto/sealed_box.hpp"

#include "sodium.hpp"

#include "agora/base/assert.hpp"

#include <sodium.h>

namespace agora::crypto {

BoxKeys new_box_keys() {
    start_sodium();
    BoxKeys keys{std::string(crypto_box_PUBLICKEYBYTES, '\0'),
                 std::string(crypto_box_SECRETKEYBYTES, '\0')};
    crypto_box_keypair(bytes_of(keys.public_key.data()), bytes_of(keys.secret_key.data()));
    return keys;
}

BoxKeys box_keys_from(std::string_view seed) {
    start_sodium();
    AGORA_ASSERT(seed.size() == crypto_box_SEEDBYTES);
    BoxKeys keys{std::string(crypto_box_PUBLICKEYBYTES, '\0'),
                 std::string(crypto_box_SECRETKEYBYTES, '\0')};
    crypto_box_seed_keypair(bytes_of(keys.public_key.data()), bytes_of(keys.secret_key.data()),
                            bytes_of(seed));
    return keys;
}

std::string seal_box(std::string_view public_key, std::string_view plain) {
    start_sodium();
    AGORA_ASSERT(public_key.size() == crypto_box_PUBLICKEYBYTES);
    std::string box(plain.size() + crypto_box_SEALBYTES, '\0');
    const int sealed =
        crypto_box_seal(bytes_of(box.data()), bytes_of(plain), plain.size(), bytes_of(public_key));
    AGORA_ASSERT(sealed == 0);
    return box;
}

std::optional<std::string> open_box(const BoxKeys& keys, std::string_view box) {
    start_sodium();
    const bool whole = keys.public_key.size() == crypto_box_PUBLICKEYBYTES &&
                       keys.secret_key.size() == crypto_box_SECRETKEYBYTES;
    if (!whole || box.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string plain(box.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(bytes_of(plain.data()), bytes_of(box), box.size(),
                             bytes_of(keys.public_key), bytes_of(keys.secret_key)) != 0) {
        return std::nullopt;
    }
    return plain;
}

void wipe(std::string& secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace agora::crypto
