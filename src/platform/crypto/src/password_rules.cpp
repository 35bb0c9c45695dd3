#include "agora/crypto/passwords.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::crypto {
namespace {

constexpr std::size_t kShortestComparedPart = 4;

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' '; });
    return text;
}

/// Both in lower case and without spaces, so that "Open Shop 2026" contains "openshop".
bool contains(std::string_view password, std::string_view part) {
    const std::string needle = without_spaces(ascii_lower(part));
    if (utf8_length(needle) < kShortestComparedPart) return false;
    return without_spaces(ascii_lower(password)).find(needle) != std::string::npos;
}

}  // namespace

RefusalText refusal_text(PasswordRefusal refusal) {
    switch (refusal) {
        case PasswordRefusal::password_too_short:
            return {"password_too_short", RefusalKind::field,
                    tr("A password needs at least 10 characters. Three words make a good one.")};
        case PasswordRefusal::password_too_long:
            return {"password_too_long", RefusalKind::field,
                    tr("A password has at most 256 characters.")};
        case PasswordRefusal::password_is_well_known:
            return {"password_is_well_known", RefusalKind::field,
                    tr("Many people use this password, so it is the first one tried by strangers. "
                       "Please choose another.")};
        case PasswordRefusal::password_contains_mail_address:
            return {"password_contains_mail_address", RefusalKind::field,
                    tr("This password contains your e-mail address. Please choose another.")};
        case PasswordRefusal::password_contains_cooperative:
            return {"password_contains_cooperative", RefusalKind::field,
                    tr("This password contains the name of the cooperative. "
                       "Please choose another.")};
        case PasswordRefusal::too_many_sign_ins_at_once:
            return {"too_many_sign_ins_at_once", RefusalKind::too_many,
                    tr("Many people sign in at this moment. Please try again in a few seconds.")};
    }
    return {};
}

Result<Done> check_new_password(std::string_view password, const PasswordContext& context) {
    const std::size_t length = utf8_length(password);
    if (length < kMinPasswordLength) return PasswordRefusal::password_too_short;
    if (length > kMaxPasswordLength) return PasswordRefusal::password_too_long;
    if (is_known_bad(password)) return PasswordRefusal::password_is_well_known;
    if (contains(password, context.mail_address.substr(0, context.mail_address.find('@')))) {
        return PasswordRefusal::password_contains_mail_address;
    }
    if (contains(password, context.cooperative)) {
        return PasswordRefusal::password_contains_cooperative;
    }
    return Done{};
}

}  // namespace agora::crypto
