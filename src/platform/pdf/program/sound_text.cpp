#include "sound_text.hpp"

#include <algorithm>

namespace agora::pdf {
namespace {

constexpr std::size_t kBearable = 4'000;
constexpr std::size_t kLongestUrl = 2'000;

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// U+0080 to U+009F, of which this is the second byte.
bool is_upper_control(std::string_view text, std::size_t at) {
    return text[at] == '\xC2' && at + 1 < text.size() &&
           static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

/// U+FDD0 to U+FDEF and the last two of each plane, which no text has and cairo refuses; four bytes at most.
std::size_t length_of_noncharacter(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (byte(0) == 0xEF) {
        const bool is_in_block = byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF;
        return is_in_block || (byte(1) == 0xBF && byte(2) >= 0xBE) ? 3 : 0;
    }
    const bool ends_a_plane =
        byte(0) >= 0xF0 && (byte(1) & 0x0F) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE;
    return ends_a_plane ? 4 : 0;
}

std::size_t cut_before(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    const std::size_t space = text.substr(0, most).find_last_of(" \n");
    if (space != std::string_view::npos && space > most / 2) return space + 1;
    std::size_t cut = most;
    while (cut > 1 && continues_a_character(text[cut])) --cut;
    return cut;
}

}  // namespace

std::string sound_text(std::string_view utf8) {
    std::string sound;
    sound.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const char byte = utf8[at];
        if (byte == '\t') {
            sound += ' ';
        } else if (byte == '\n') {
            if (!sound.ends_with("\n\n")) sound += '\n';
        } else if (is_upper_control(utf8, at)) {
            ++at;
        } else if (const std::size_t length = length_of_noncharacter(utf8, at)) {
            at += length - 1;
        } else if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F) {
            sound += byte;
        }
    }
    return sound;
}

std::vector<Line> in_bearable_lengths(const Line& line) {
    std::vector<Line> lines(1);
    std::size_t used = 0;
    for (const Piece& piece : line) {
        const std::string text = sound_text(piece.text);
        std::string_view left = text;
        while (!left.empty()) {
            const std::size_t cut = cut_before(left, kBearable - used);
            Piece part = piece;
            part.text = left.substr(0, cut);
            lines.back().push_back(std::move(part));
            left.remove_prefix(cut);
            used += cut;
            if (left.empty() && used < kBearable) break;
            lines.emplace_back();
            used = 0;
        }
    }
    std::erase_if(lines, [](const Line& one) { return one.empty(); });
    return lines;
}

std::string sound_url(std::string_view url) {
    const bool is_known =
        url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
    if (!is_known || url.size() > kLongestUrl) return {};
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr std::string_view kMeaning = "'\"()\\<>[]{} ";
    std::string sound;
    for (const char byte : url) {
        const auto value = static_cast<unsigned char>(byte);
        if (value <= 0x20 || value >= 0x7F || kMeaning.find(byte) != std::string_view::npos) {
            sound += '%';
            sound += kDigits[value >> 4];
            sound += kDigits[value & 15];
        } else {
            sound += byte;
        }
    }
    return sound;
}

}  // namespace agora::pdf
