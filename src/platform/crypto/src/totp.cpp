#include "agora/crypto/totp.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

#include "agora/base/assert.hpp"

#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace agora::crypto {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr std::size_t kDigits = 6;
constexpr std::int64_t kStepSeconds = 30;

std::string base32(const std::string& bytes) {
    char* text = nullptr;
    std::size_t length = 0;
    AGORA_ASSERT(oath_base32_encode(bytes.data(), bytes.size(), &text, &length) == OATH_OK);
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    std::string encoded(text, length);
    std::erase(encoded, '=');
    return encoded;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            encoded += "%" + encode_hex({&c, 1});
        }
    }
    return encoded;
}

std::string code_of(const std::string& secret, std::int64_t counter) {
    static const int started = oath_init();
    AGORA_ASSERT(started == OATH_OK);
    std::array<char, kDigits + 1> code{};
    AGORA_ASSERT(oath_hotp_generate(secret.data(), secret.size(),
                                    static_cast<std::uint64_t>(counter), kDigits, false,
                                    OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) == OATH_OK);
    return code.data();
}

}  // namespace

RefusalText refusal_text(TotpRefusal refusal) {
    switch (refusal) {
        case TotpRefusal::code_malformed:
            return {"code_malformed", RefusalKind::field, tr("The code has six digits.")};
        case TotpRefusal::code_wrong:
            return {"code_wrong", RefusalKind::field,
                    tr("This code is not right. Check that your phone shows the right time.")};
        case TotpRefusal::code_already_used:
            return {"code_already_used", RefusalKind::field,
                    tr("This code was already used. Wait for the next one.")};
    }
    return {};
}

std::string new_totp_secret() {
    return random_bytes(kSecretBytes);
}

std::string totp_secret_text(const std::string& secret) {
    const std::string text = base32(secret);
    std::string grouped;
    for (std::size_t at = 0; at < text.size(); at += 4) {
        if (at > 0) grouped += ' ';
        grouped += text.substr(at, 4);
    }
    return grouped;
}

std::string totp_uri(const TotpLabel& label, const std::string& secret) {
    const std::string issuer = percent_encoded(label.issuer);
    return "otpauth://totp/" + issuer + ":" + percent_encoded(label.account) +
           "?secret=" + base32(secret) + "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=30";
}

Result<std::int64_t> verify_totp(const TotpAttempt& attempt) {
    std::string code = attempt.code;
    std::erase(code, ' ');
    const bool digits =
        std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || code.size() != kDigits) return TotpRefusal::code_malformed;

    const std::int64_t present = attempt.now.seconds() / kStepSeconds;
    std::optional<std::int64_t> found;
    for (const std::int64_t counter : {present - 1, present, present + 1}) {
        if (equal(code_of(attempt.secret, counter), code)) found = counter;
    }
    if (!found) return TotpRefusal::code_wrong;
    if (attempt.last_counter && *found <= *attempt.last_counter) {
        return TotpRefusal::code_already_used;
    }
    return *found;
}

}  // namespace agora::crypto
