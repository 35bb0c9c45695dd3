#include "agora/credits/amount.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"

namespace agora::credits {
namespace {

/// In French also nothing is one.
bool is_one(Language language, std::int64_t amount) {
    return amount == 1 || amount == -1 || (language == Language::fr && amount == 0);
}

}  // namespace

std::string credits_text(const web::Services& services, Language language, std::int64_t amount) {
    const std::string key =
        (is_one(language, amount) ? "credits.one_" : "credits.many_") + std::string{code(language)};
    return locale::number(language, amount) + " " + services.settings.text(key);
}

}  // namespace agora::credits
