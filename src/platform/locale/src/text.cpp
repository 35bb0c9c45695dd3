#include "agora/locale/text.hpp"

#include "icu.hpp"

#include "agora/base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

namespace agora::locale {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

const icu::Transliterator& transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Transliterator* made =
        icu::Transliterator::createInstance(id, UTRANS_FORWARD, status);
    check(status, id);
    return *made;
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

std::string fold(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    thread_local const icu::Transliterator& folding =
        transliterator("NFD; [:M:] Remove; NFC; Lower; Latin-ASCII");
    icu::UnicodeString changed = unicode(text);
    folding.transliterate(changed);
    return utf8(changed);
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
    thread_local const icu::Transliterator& latin =
        transliterator("Any-Latin; NFD; [:M:] Remove; NFC; Latin-ASCII; Lower");
    icu::UnicodeString changed = unicode(text);
    latin.transliterate(changed);
    std::string slug;
    for (const char c : utf8(changed)) {
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
