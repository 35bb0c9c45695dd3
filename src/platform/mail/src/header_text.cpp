#include "header_text.hpp"

#include "agora/mail/message.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/encoding.hpp"

#include <algorithm>

namespace agora::mail {
namespace {

constexpr std::size_t kLine = 76;
constexpr std::size_t kLongestPlainWord = 60;
constexpr std::size_t kLongestQuoted = 50;
// 75 for an encoded word (RFC 2047 section 2) less "=?UTF-8?Q?" and "?=".
constexpr std::size_t kEncodedWord = 75 - 12;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
    if (character.size() == 1) return byte(0);
    char32_t value = byte(0) & (0xFFU >> (character.size() + 1));
    for (std::size_t at = 1; at < character.size(); ++at) value = value << 6 | (byte(at) & 0x3FU);
    return value;
}

bool is_refused(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
    const bool separator = point == 0x2028 || point == 0x2029;
    const bool direction =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return control || separator || direction;
}

/// Calls `take` with each character; malformed bytes count one each.
template <typename Take>
void for_each_character(std::string_view text, Take take) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        take(text.substr(0, length));
        text.remove_prefix(length);
    }
}

std::string upper_hex(char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {kDigits[byte >> 4], kDigits[byte & 15]};
}

/// Safe in every place where an encoded word may stand (RFC 2047 section 5.3).
std::string q_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        if (is_letter_or_digit(c)) {
            encoded += c;
        } else if (c == ' ') {
            encoded += '_';
        } else {
            encoded += "=" + upper_hex(c);
        }
    }
    return encoded;
}

enum class WordEncoding { q, base64 };

std::string word_of(std::string_view text, WordEncoding encoding) {
    return encoding == WordEncoding::q ? q_encoded(text) : crypto::encode_base64(text);
}

std::string encoded_words(std::string_view text) {
    const auto encoding = q_encoded(text).size() <= crypto::encode_base64(text).size()
                              ? WordEncoding::q
                              : WordEncoding::base64;
    const std::string open = encoding == WordEncoding::q ? "=?UTF-8?Q?" : "=?UTF-8?B?";
    std::string words;
    std::string piece;
    const auto close = [&] {
        if (!words.empty()) words += ' ';
        words += open + word_of(piece, encoding) + "?=";
        piece.clear();
    };
    for_each_character(text, [&](std::string_view character) {
        const std::string longer = piece + std::string(character);
        // Room for a header's name before the first word too.
        const std::size_t room = words.empty() ? kEncodedWord - 15 : kEncodedWord;
        if (!piece.empty() && word_of(longer, encoding).size() > room) close();
        piece += character;
    });
    close();
    return words;
}

bool can_stay_plain(std::string_view text) {
    if (!is_printable_ascii(text) || text.find("=?") != std::string_view::npos) return false;
    const auto words = split(text, ' ');
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return !word.empty() && word.size() <= kLongestPlainWord;
    });
}

}  // namespace

std::size_t character_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return is_valid_utf8(text.substr(0, length)) && text.size() >= length ? length : 1;
}

bool is_header_text(std::string_view text) {
    if (!is_valid_utf8(text)) return false;
    bool clean = true;
    for_each_character(text, [&](std::string_view character) {
        clean = clean && !is_refused(code_point(character));
    });
    return clean;
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string unstructured(std::string_view text) {
    return can_stay_plain(text) ? std::string(text) : encoded_words(text);
}

std::string phrase(std::string_view name) {
    const bool atoms = std::all_of(name.begin(), name.end(),
                                   [](char c) { return is_letter_or_digit(c) || c == ' '; });
    if (atoms && can_stay_plain(name)) return std::string(name);
    // Quotes in quotes and quotes over two lines are legal, but not all mail programs read them.
    const bool quotable = can_stay_plain(name) && name.size() <= kLongestQuoted &&
                          name.find_first_of("\"\\") == std::string_view::npos;
    return quotable ? '"' + std::string(name) + '"' : encoded_words(name);
}

std::string parameter(std::string_view name, std::string_view value) {
    constexpr std::size_t kPiece = 50;
    const bool plain =
        value.size() <= kPiece && std::all_of(value.begin(), value.end(), [](char c) {
            return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_';
        });
    const std::string start = "; " + std::string(name);
    if (plain) return start + "=\"" + std::string(value) + '"';

    std::string pieces;
    std::string piece = "UTF-8''";
    int number = 0;
    const auto close = [&] { pieces += start + "*" + std::to_string(number++) + "*=" + piece; };
    for (const char c : value) {
        if (piece.size() > kPiece) {
            close();
            piece.clear();
        }
        piece += is_letter_or_digit(c) ? std::string(1, c) : "%" + upper_hex(c);
    }
    close();
    return pieces;
}

std::string folded(std::string_view name, std::string_view value) {
    std::string block;
    std::string line = std::string(name) + ":";
    for (const std::string_view word : split(value, ' ')) {
        if (line.size() + 1 + word.size() > kLine && line.back() != ':') {
            block += line + "\r\n";
            line.clear();
        }
        line += ' ';
        line += word;
    }
    return block + line + "\r\n";
}

std::string as_header_text(std::string_view text, std::size_t max_bytes) {
    std::string clean;
    for_each_character(text, [&](std::string_view character) {
        const bool blank =
            character == " " || !is_valid_utf8(character) || is_refused(code_point(character));
        if (!blank) {
            clean += character;
        } else if (!clean.empty() && clean.back() != ' ') {
            clean += ' ';
        }
    });
    std::size_t end = 0;
    while (end < clean.size()) {
        const std::size_t next = end + character_length(std::string_view(clean).substr(end));
        if (next > max_bytes) break;
        end = next;
    }
    clean.resize(end);
    return std::string(trimmed(clean));
}

}  // namespace agora::mail
