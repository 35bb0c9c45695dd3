#include "agora/locale/text.hpp"

#include "icu.hpp"

#include "agora/base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <unordered_map>

namespace agora::locale {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made{
        icu::Transliterator::createInstance(id, UTRANS_FORWARD, status)};
    check(status, id);
    return made;
}

std::unique_ptr<icu::BreakIterator> break_iterator(icu::BreakIterator* (*make)(const icu::Locale&,
                                                                               UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made{make(icu::Locale::getRoot(), status)};
    check(status, "break iterator");
    return made;
}

icu::BreakIterator& characters() {
    thread_local const auto kept = break_iterator(&icu::BreakIterator::createCharacterInstance);
    return *kept;
}

icu::BreakIterator& word_breaks() {
    thread_local const auto kept = break_iterator(&icu::BreakIterator::createWordInstance);
    return *kept;
}

}  // namespace

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string{text};
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    check(status, "NFC");
    const icu::UnicodeString normal = normalizer->normalize(unicode(text), status);
    check(status, "NFC");
    return utf8(normal);
}

namespace {

/// Each letter by itself: the rules of Latin-ASCII look at no neighbour, but take 0.3 µs a letter.
class LatinLetters {
 public:
    const std::string& as_ascii(UChar32 letter) {
        constexpr std::size_t kMost = 20'000;
        if (known_.size() > kMost) known_.clear();
        const auto [at, is_new] = known_.try_emplace(letter);
        if (is_new) {
            icu::UnicodeString changed{letter};
            rules_->transliterate(changed);
            // Small capitals become large ones: "ʟ" is "L", which folds to "l".
            at->second = utf8(changed.toLower(icu::Locale::getRoot()));
        }
        return at->second;
    }

 private:
    std::unordered_map<UChar32, std::string> known_;
    std::unique_ptr<icu::Transliterator> rules_ = transliterator("Latin-ASCII");
};

constexpr UChar32 kFirstMark = 0x300;

template <typename Visit>
void each_letter(const icu::UnicodeString& text, Visit&& visit) {
    const char16_t* units = text.getBuffer();
    const std::int32_t length = text.length();
    for (std::int32_t i = 0; i < length;) {
        UChar32 letter = 0;
        U16_NEXT(units, i, length, letter);
        visit(letter);
    }
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* together = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString decomposed = apart->normalize(text, status);
    std::u16string kept;
    each_letter(decomposed, [&](UChar32 letter) {
        const bool is_mark = letter >= kFirstMark && (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
        if (is_mark) return;
        if (U_IS_SUPPLEMENTARY(letter)) {
            kept += U16_LEAD(letter);
            kept += U16_TRAIL(letter);
        } else {
            kept += static_cast<char16_t>(letter);
        }
    });
    const icu::UnicodeString composed = together->normalize(
        icu::UnicodeString{false, kept.data(), static_cast<std::int32_t>(kept.size())}, status);
    check(status, "normal form");
    return composed;
}

}  // namespace

/// ICU's "NFD; [:M:] Remove; NFC; Lower; Latin-ASCII; Lower" step by step, some ten times as fast.
std::string fold(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    thread_local LatinLetters letters;
    const icu::UnicodeString lowered = without_marks(unicode(text)).toLower(icu::Locale::getRoot());
    std::string out;
    each_letter(lowered, [&](UChar32 letter) {
        if (letter < 0x80) {
            out += static_cast<char>(letter);
        } else {
            out += letters.as_ascii(letter);
        }
    });
    return out;
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    return utf8(unicode(text).foldCase());
}

std::string lower(std::string_view text) {
    return utf8(unicode(text).toLower(icu::Locale::getRoot()));
}

std::string upper(std::string_view text) {
    return utf8(unicode(text).toUpper(icu::Locale::getRoot()));
}

std::vector<std::string> words(std::string_view text) {
    const icu::UnicodeString whole = unicode(text);
    icu::BreakIterator& breaks = word_breaks();
    breaks.setText(whole);
    std::vector<std::string> found;
    std::int32_t start = breaks.first();
    for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        if (breaks.getRuleStatus() != UBRK_WORD_NONE) {
            found.push_back(utf8(whole.tempSubStringBetween(start, end)));
        }
        start = end;
    }
    return found;
}

std::size_t character_count(std::string_view text) {
    const icu::UnicodeString whole = unicode(text);
    icu::BreakIterator& breaks = characters();
    breaks.setText(whole);
    std::size_t count = 0;
    while (breaks.next() != icu::BreakIterator::DONE) ++count;
    return count;
}

std::string shortened(std::string_view text, std::size_t most) {
    const icu::UnicodeString whole = unicode(text);
    icu::BreakIterator& breaks = characters();
    breaks.setText(whole);
    std::int32_t last_kept = 0;
    std::size_t count = 0;
    for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        if (++count > most) return utf8(whole.tempSubStringBetween(0, last_kept)) + "…";
        if (count < most) last_kept = end;
    }
    return utf8(whole);
}

std::string initials(std::string_view name) {
    const std::vector<std::string> all = words(name);
    if (all.empty()) return {};
    const auto first_letter = [](const std::string& word) { return unicode(word).char32At(0); };
    icu::UnicodeString letters{first_letter(all.front())};
    if (all.size() > 1) letters.append(first_letter(all.back()));
    return utf8(letters.toUpper(icu::Locale::getRoot()));
}

std::string slugify(std::string_view text) {
    constexpr std::size_t kMost = 60;
    std::string plain = fold(text);
    if (!is_ascii(plain)) {
        thread_local const auto latin = transliterator("Any-Latin");
        icu::UnicodeString changed = unicode(plain);
        latin->transliterate(changed);
        plain = fold(utf8(changed));
    }
    std::string slug;
    for (const char c : plain) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            slug += c;
        } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
        if (slug.size() == kMost) break;
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug.empty() ? "x" : slug;
}

}  // namespace agora::locale
