#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::crypto {

/// Time-based one-time passwords: six digits, SHA-1, 30 seconds (RFC 6238).

enum class TotpRefusal { code_malformed, code_wrong, code_already_used };
RefusalText refusal_text(TotpRefusal refusal);

/// 20 random bytes (RFC 4226 section 4). Keep it sealed.
std::string new_totp_secret();

/// Base32 in groups of four, to type by hand.
std::string totp_secret_text(const std::string& secret);

struct TotpLabel {
    std::string issuer{};   ///< the cooperative
    std::string account{};  ///< the mail address
};

/// otpauth://totp/… for a QR code.
std::string totp_uri(const TotpLabel& label, const std::string& secret);

struct TotpAttempt {
    std::string secret{};
    std::string code{};                          ///< six digits; spaces don't count
    std::optional<std::int64_t> last_counter{};  ///< of the last accepted code
    Instant now{};
};

/// The counter of the code, one step of 30 seconds early or late allowed. The caller stores it in
/// the transaction that signs in; a code of that counter or an earlier one is then refused.
Result<std::int64_t> verify_totp(const TotpAttempt& attempt);

/// Codes for the day the phone is lost: 120 random bits each, so a plain digest is enough to keep
/// (ASVS 5.0 V6.5.2). Shown once; the digests are stored, and each is removed when used.
struct RecoveryCodes {
    std::vector<std::string> codes{};    ///< ten, like 7k2m-x0q4-…, six groups of four
    std::vector<std::string> digests{};  ///< SHA-256 in hex, in the same order
};
RecoveryCodes new_recovery_codes();

/// Which digest the typed code has, if any. Case, spaces and hyphens don't count; o reads as 0, and
/// i and l as 1.
std::optional<std::size_t> find_recovery_code(std::string_view typed,
                                              const std::vector<std::string>& digests);

}  // namespace agora::crypto
