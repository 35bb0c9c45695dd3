#include "code.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/random.hpp"

namespace agora::votes {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr unsigned kBitsOfCharacter = 5;
constexpr std::size_t kGroup = 4;
constexpr std::size_t kMostTyped = 100;

char meant(char typed) {
    if (typed == 'o') return '0';
    if (typed == 'i' || typed == 'l') return '1';
    return typed;
}

}  // namespace

std::string code_of(std::string_view bytes) {
    AGORA_ASSERT(bytes.size() == kCodeBytes);
    std::string code;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        for (; bits >= kBitsOfCharacter; bits -= kBitsOfCharacter) {
            code += kAlphabet[(held >> (bits - kBitsOfCharacter)) & 31U];
        }
        held &= (1U << bits) - 1U;
    }
    code += kAlphabet[(held << (kBitsOfCharacter - bits)) & 31U];
    return code;
}

std::string new_code() {
    return code_of(crypto::random_bytes(kCodeBytes));
}

std::string grouped(std::string_view code) {
    std::string text;
    for (std::size_t place = 0; place < code.size(); ++place) {
        if (place > 0 && place % kGroup == 0) text += '-';
        text += code[place];
    }
    return text;
}

std::optional<std::string> read_code(std::string_view typed) {
    if (typed.size() > kMostTyped) return std::nullopt;
    std::string code;
    for (const char character : ascii_lower(typed)) {
        if (character == ' ' || character == '-') continue;
        code += meant(character);
    }
    if (code.size() != kCodeLength || code.find_first_not_of(kAlphabet) != std::string::npos) {
        return std::nullopt;
    }
    return code;
}

std::string seed_of(std::string_view code) {
    return crypto::sha256("agora-trustee-1\n" + std::string{code});
}

}  // namespace agora::votes
