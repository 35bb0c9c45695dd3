#include "checks.hpp"

#include <algorithm>

namespace agora::legal {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Without spaces, in capitals.
std::string packed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ') continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

}  // namespace

RefusalText refusal_text(FactRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case FactRefusal::iban_wrong:
            return {"iban_wrong", field,
                    tr("The check digits of this account number don't fit. Look for a slip.")};
        case FactRefusal::enterprise_number_wrong:
            return {"enterprise_number_wrong", field,
                    tr("The last two digits of this number don't fit. Look for a slip.")};
        case FactRefusal::fact_needed:
            return {"fact_needed", field,
                    tr("The site is open, so this can be changed but not emptied.")};
        case FactRefusal::language_unknown:
            return {"language_unknown", field, tr("Choose at least one language.")};
    }
    return {};
}

bool is_iban(std::string_view text) {
    constexpr std::size_t kShortest = 15;
    constexpr std::size_t kLongest = 34;
    const std::string iban = packed(text);
    if (iban.size() < kShortest || iban.size() > kLongest) return false;
    if (!is_capital(iban[0]) || !is_capital(iban[1])) return false;
    int rest = 0;
    for (const char c : iban.substr(4) + iban.substr(0, 4)) {
        if (is_digit(c)) {
            rest = (rest * 10 + (c - '0')) % 97;
        } else if (is_capital(c)) {
            rest = (rest * 100 + (c - 'A' + 10)) % 97;
        } else {
            return false;
        }
    }
    return rest == 1;
}

bool may_be_enterprise_number(std::string_view text) {
    constexpr std::size_t kDigits = 10;
    std::string number = packed(text);
    if (number.starts_with("BE")) number.erase(0, 2);
    std::erase(number, '.');
    const bool is_belgian = number.size() == kDigits && (number[0] == '0' || number[0] == '1') &&
                            std::all_of(number.begin(), number.end(), is_digit);
    if (!is_belgian) return true;
    int first = 0;
    for (std::size_t at = 0; at < kDigits - 2; ++at) first = (first * 10 + (number[at] - '0')) % 97;
    return 97 - first == (number[8] - '0') * 10 + (number[9] - '0');
}

std::string spaced_iban(std::string_view text) {
    std::string out;
    std::size_t count = 0;
    for (const char c : packed(text)) {
        if (count != 0 && count % 4 == 0) out += ' ';
        out += c;
        ++count;
    }
    return out;
}

}  // namespace agora::legal
