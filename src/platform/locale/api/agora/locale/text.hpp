#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What Unicode knows of a text. Input is UTF-8; a malformed byte counts as U+FFFD.
namespace agora::locale {

/// The stated policy for every text that comes in: normal form C.
std::string nfc(std::string_view text);

/// For search: without marks and case, Latin letters as ASCII ("Æsop Łódź Straße" becomes
/// "aesop lodz strasse"). Other scripts keep their letters.
std::string fold(std::string_view text);

/// Case folded (full), for comparisons without case.
std::string fold_case(std::string_view text);
std::string lower(std::string_view text);
std::string upper(std::string_view text);

/// The words of the text in order, without spaces and punctuation (UAX 29).
std::vector<std::string> words(std::string_view text);

/// Number of characters as a person counts them (grapheme clusters).
std::size_t character_count(std::string_view text);
/// At most that many characters as a person counts them, never half of one; "…" when cut.
std::string shortened(std::string_view text, std::size_t characters);
/// First letters of the first and the last word, in upper case: "AM"; for default portraits.
std::string initials(std::string_view name);

/// Transliterated to a-z, 0-9 and single hyphens, at most 60 characters; "x" when nothing is left.
std::string slugify(std::string_view text);

/// From a named encoding ("windows-1252", "UTF-16LE", …) to UTF-8, with U+FFFD for what is
/// malformed; nothing for an unknown name. A byte order mark is taken off.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);
/// The most likely encoding of a text without label: BOM, valid UTF-8, else ICU's guess among the
/// western ones.
std::string guess_charset(std::string_view bytes);
/// The same text with U+FFFD for each malformed byte.
std::string repaired(std::string_view text);

}  // namespace agora::locale
