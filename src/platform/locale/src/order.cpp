#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include <unicode/coll.h>

namespace agora::locale {
namespace {

const icu::Collator& collator(Language language) {
    thread_local PerLanguage<icu::Collator> kept;
    return kept.get(language, [](const icu::Locale& where) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made{icu::Collator::createInstance(where, status)};
        check(status, "collator");
        made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        check(status, "numeric collation");
        return made;
    });
}

}  // namespace

int compare(Language language, std::string_view left, std::string_view right) {
    UErrorCode status = U_ZERO_ERROR;
    const auto size = [](std::string_view text) { return static_cast<std::int32_t>(text.size()); };
    const UCollationResult result = collator(language).compareUTF8(
        {left.data(), size(left)}, {right.data(), size(right)}, status);
    check(status, "compare");
    return static_cast<int>(result);
}

std::string sort_key(Language language, std::string_view text) {
    const icu::UnicodeString whole = unicode(text);
    std::string key(text.size() * 3 + 16, '\0');
    auto* bytes = reinterpret_cast<std::uint8_t*>(key.data());
    auto length =
        collator(language).getSortKey(whole, bytes, static_cast<std::int32_t>(key.size()));
    if (static_cast<std::size_t>(length) > key.size()) {
        key.resize(static_cast<std::size_t>(length));
        bytes = reinterpret_cast<std::uint8_t*>(key.data());
        length = collator(language).getSortKey(whole, bytes, length);
    }
    key.resize(static_cast<std::size_t>(length - 1));  // without ICU's closing zero
    return key;
}

}  // namespace agora::locale
