#pragma once

#include "agora/base/result.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agora::crypto {

enum class PasswordRefusal {
    password_too_short,
    password_too_long,
    password_is_well_known,
    password_contains_mail_address,
    password_contains_cooperative,
    too_many_sign_ins_at_once,
};
RefusalText refusal_text(PasswordRefusal refusal);

/// What a new password is compared with; either may be empty.
struct PasswordContext {
    std::string_view mail_address{};
    std::string_view cooperative{};
};

inline constexpr std::size_t kMinPasswordLength = 10;   ///< code points
inline constexpr std::size_t kMaxPasswordLength = 256;  ///< code points

/// Length, well-known passwords, own context; no rules of composition, no expiry (NIST 800-63B-4,
/// OWASP ASVS 5.0 V6.2). Compares in any case of A-Z; a part shorter than 4 letters isn't compared.
Result<Done> check_new_password(std::string_view password, const PasswordContext& context);

/// Whether leaked collections hold it often: 32,000 entries, compared as typed and in lower case.
bool is_known_bad(std::string_view password);

enum class PasswordVerdict { matches, differs };

/// Argon2id with 19 MiB and two passes (OWASP). At most `slots` run at once and at most `waiting`
/// wait, in order of arrival; whoever comes beyond is refused at once, so that memory (19 MiB each)
/// and delay stay bounded. Thread-safe.
class Passwords {
 public:
    struct Limits {
        std::size_t slots = 2;
        std::size_t waiting = 32;
    };

    Passwords();
    explicit Passwords(Limits limits);
    ~Passwords();

    /// The text to keep: parameters, salt and digest (PHC string). Refuses when busy.
    Result<std::string> hash(std::string_view password) const;

    /// Without a stored text (unknown account) it does the same work and answers `differs`.
    /// A password that is too long differs at once, for every account. Refuses when busy.
    Result<PasswordVerdict> verify(std::string_view password,
                                   const std::optional<std::string>& stored) const;

    /// Whether the stored text was made with other parameters than today's.
    static bool needs_rehash(const std::string& stored);

 private:
    class Queue;
    std::unique_ptr<Queue> queue_;
    std::string nobody_;
};

}  // namespace agora::crypto
