#include "icu.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <unicode/translit.h>

namespace agora::locale {
namespace {

/// Any bytes: malformed UTF-8, controls, and pieces that combine.
rc::Gen<std::string> any_text() {
    const auto piece = rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); }),
        rc::gen::element<std::string>("é", "e\u0301", "ß", "ﬁ", "İ", "👩‍👩‍👧", "\u202E",
                                      "한", "x", " ", "\xED\xA0\x80", "\u0345", "ǆ", "Ω"));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) { return joined(pieces, ""); });
}

RC_GTEST_PROP(Hostile, EveryTextComesOutAsValidUtf8, ()) {
    const std::string text = *any_text();
    for (const std::string& out :
         {nfc(text), fold(text), fold_case(text), lower(text), upper(text), shortened(text, 5),
          initials(text), slugify(text), repaired(text)}) {
        RC_ASSERT(is_valid_utf8(out));
    }
    for (const std::string& word : words(text)) RC_ASSERT(is_valid_utf8(word));
}

/// What fold promises, by ICU's own compound rule.
std::string folded_by_rule(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> kRule{icu::Transliterator::createInstance(
        "NFD; [:M:] Remove; NFC; Lower; Latin-ASCII; Lower", UTRANS_FORWARD, status)};
    icu::UnicodeString changed = unicode(text);
    kRule->transliterate(changed);
    return utf8(changed);
}

RC_GTEST_PROP(Hostile, FoldingIsAsTheRuleOfIcu, ()) {
    const std::string text = *any_text();
    RC_ASSERT(fold(text) == folded_by_rule(text));
    const auto letters =
        *rc::gen::container<std::vector<std::int32_t>>(rc::gen::inRange(1, 0x3100));
    icu::UnicodeString unusual;
    for (const std::int32_t letter : letters) unusual.append(static_cast<UChar32>(letter));
    RC_ASSERT(fold(utf8(unusual)) == folded_by_rule(utf8(unusual)));
}

RC_GTEST_PROP(Hostile, NormalisingAndFoldingTwiceIsAsOnce, ()) {
    const std::string text = *any_text();
    RC_ASSERT(nfc(nfc(text)) == nfc(text));
    RC_ASSERT(fold(fold(text)) == fold(text));
    RC_ASSERT(slugify(slugify(text)) == slugify(text));
}

RC_GTEST_PROP(Hostile, OrderIsAntisymmetricAndKeysAgree, ()) {
    const std::string left = *any_text();
    const std::string right = *any_text();
    const int order = compare(Language::fr, left, right);
    RC_ASSERT(order == -compare(Language::fr, right, left));
    const int by_key = sort_key(Language::fr, left).compare(sort_key(Language::fr, right));
    RC_ASSERT((order < 0) == (by_key < 0));
    RC_ASSERT((order > 0) == (by_key > 0));
}

RC_GTEST_PROP(Hostile, NoBytesOrLabelBreakTheConversion, ()) {
    const std::string bytes = *any_text();
    const std::string label =
        *rc::gen::element<std::string>("utf-8", "utf-16", "windows-1252", "shift_jis", "utf-7",
                                       "iso-2022-jp", "gb18030", "hz", "scsu", "no\x01ne");
    const auto converted = to_utf8(bytes, label);
    RC_ASSERT(is_valid_utf8(converted.value_or("")));
    RC_ASSERT(to_utf8(bytes, guess_charset(bytes)).has_value());
}

}  // namespace
}  // namespace agora::locale
