#include "attestation.hpp"
#include "authenticator_data.hpp"
#include "cbor.hpp"
#include "client_data.hpp"
#include "cose_key.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The first byte chooses the reader, the rest is what it reads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::crypto;
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string challenge(16, 'c');
    const RelyingParty us{.id = "example.org", .origins = {"https://example.org"}};
    switch (data[0] % 6) {
        case 0:
            (void)read_cbor(rest);
            break;
        case 1:
            if (const auto key = VerificationKey::from_cose(rest)) (void)key->verifies(rest, rest);
            break;
        case 2:
            (void)check_client_data(us, {"webauthn.get", challenge, rest});
            break;
        case 3:
            (void)parse_authenticator_data(rest);
            break;
        case 4:
            (void)parse_attestation(rest);
            break;
        default: {
            const std::string client_data =
                R"({"type":"webauthn.create","challenge":"Y2NjY2NjY2NjY2NjY2NjYw",)"
                R"("origin":"https://example.org"})";
            (void)verify_registration(us, {challenge, client_data, std::string(rest)});
        }
    }
    return 0;
}
