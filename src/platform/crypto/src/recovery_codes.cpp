#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "agora/crypto/totp.hpp"

#include "agora/base/text.hpp"

namespace agora::crypto {
namespace {

constexpr std::size_t kCodes = 10;
constexpr std::size_t kCharacters = 24;
constexpr std::size_t kGroup = 4;
// 32 characters that are hard to mistake for one another: five random bits each.
constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

std::string new_code() {
    std::string code;
    for (const char byte : random_bytes(kCharacters)) {
        if (!code.empty() && (code.size() + 1) % (kGroup + 1) == 0) code += '-';
        code += kAlphabet[static_cast<unsigned char>(byte) % kAlphabet.size()];
    }
    return code;
}

std::string as_issued(std::string_view typed) {
    std::string code = ascii_lower(typed);
    std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
    for (char& c : code) {
        if (c == 'o') c = '0';
        if (c == 'i' || c == 'l') c = '1';
    }
    return code;
}

std::string digest_of(std::string_view typed) {
    return encode_hex(sha256(as_issued(typed)));
}

}  // namespace

RecoveryCodes new_recovery_codes() {
    RecoveryCodes made;
    for (std::size_t count = 0; count < kCodes; ++count) {
        made.codes.push_back(new_code());
        made.digests.push_back(digest_of(made.codes.back()));
    }
    return made;
}

std::optional<std::size_t> find_recovery_code(std::string_view typed,
                                              const std::vector<std::string>& digests) {
    constexpr std::size_t kLongestTyped = 100;
    if (typed.size() > kLongestTyped) return std::nullopt;
    const std::string digest = digest_of(typed);
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < digests.size(); ++at) {
        if (equal(digest, digests[at])) found = at;
    }
    return found;
}

}  // namespace agora::crypto
