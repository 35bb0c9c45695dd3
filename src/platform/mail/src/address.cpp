#include "agora/mail/address.hpp"

#include "agora/base/text.hpp"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

namespace agora::mail {
namespace {

// RFC 5321 section 4.5.3.1 and RFC 1035 section 2.3.4.
constexpr std::size_t kMaxAddress = 254;
constexpr std::size_t kMaxLocalPart = 64;
constexpr std::size_t kMaxLabel = 63;
constexpr std::size_t kMaxTypedDomain = 1000;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_atom_character(char c) {
    constexpr std::string_view kOthers = "!#$%&'*+-/=?^_`{|}~";
    return is_letter_or_digit(c) || kOthers.find(c) != std::string_view::npos;
}

bool is_dot_atom(std::string_view text) {
    const auto atoms = split(text, '.');
    return std::all_of(atoms.begin(), atoms.end(), [](std::string_view atom) {
        return !atom.empty() && std::all_of(atom.begin(), atom.end(), is_atom_character);
    });
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= kMaxLabel && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), [](char c) {
               return is_letter_or_digit(c) || c == '-';
           });
}

bool is_number(std::string_view label) {
    return std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_ascii_domain(std::string_view domain) {
    const auto labels = split(domain, '.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_label) &&
           !is_number(labels.back());
}

const UIDNA* idna() {
    static const std::unique_ptr<UIDNA, decltype(&uidna_close)> opened = [] {
        UErrorCode error = U_ZERO_ERROR;
        constexpr std::uint32_t kOptions = UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI |
                                           UIDNA_CHECK_CONTEXTJ | UIDNA_USE_STD3_RULES;
        return std::unique_ptr<UIDNA, decltype(&uidna_close)>(uidna_openUTS46(kOptions, &error),
                                                              &uidna_close);
    }();
    return opened.get();
}

std::optional<std::string> punycode(std::string_view domain) {
    if (domain.size() > kMaxTypedDomain || !is_valid_utf8(domain)) return std::nullopt;
    std::array<char, kMaxAddress + 1> ascii{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const auto length =
        uidna_nameToASCII_UTF8(idna(), domain.data(), static_cast<std::int32_t>(domain.size()),
                               ascii.data(), ascii.size(), &info, &error);
    if (U_FAILURE(error) || info.errors != 0 || length > static_cast<int>(kMaxAddress)) {
        return std::nullopt;
    }
    return std::string(ascii.data(), static_cast<std::size_t>(length));
}

std::optional<std::string> ascii_domain(std::string_view typed) {
    std::string domain = ascii_lower(typed);
    const bool plain = std::all_of(domain.begin(), domain.end(),
                                   [](char c) { return static_cast<signed char>(c) >= 0; });
    if (!plain || domain.find("xn--") != std::string::npos) {
        const auto converted = punycode(domain);
        if (!converted) return std::nullopt;
        domain = *converted;
    }
    if (!is_ascii_domain(domain)) return std::nullopt;
    return domain;
}

}  // namespace

std::optional<std::string> ascii_mail_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    const auto local = text.substr(0, at);
    if (local.size() > kMaxLocalPart || !is_dot_atom(local)) return std::nullopt;
    const auto domain = ascii_domain(text.substr(at + 1));
    if (!domain || at + 1 + domain->size() > kMaxAddress) return std::nullopt;
    return std::string(local) + "@" + *domain;
}

bool is_mail_address(std::string_view text) {
    return ascii_mail_address(text).has_value();
}

}  // namespace agora::mail
