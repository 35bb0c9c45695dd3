#include "agora/mailbox/own_words.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace agora::mailbox {
namespace {

using Lines = std::vector<std::string_view>;

bool is_quoted(std::string_view line) {
    return trimmed(line).starts_with('>');
}

bool is_empty(std::string_view line) {
    return trimmed(line).empty();
}

/// "Op 3 november 2026 om 10:12 schreef Jan <jan@…>:" may take two or three lines.
bool introduces(std::string_view text) {
    constexpr std::array kVerbs{"wrote:",         "schreef:",    "a écrit :", "a écrit:",
                                "a écrit\u00A0:", "geschreven:", "schrieb:",  "escribió:"};
    constexpr std::array kBegins{"on ", "op ", "le ", "am ", "el ", "il "};
    const std::string lower = ascii_lower(trimmed(text));
    const auto ends = [&](std::string_view verb) { return lower.ends_with(verb); };
    const auto begins = [&](std::string_view word) { return lower.starts_with(word); };
    if (std::any_of(kVerbs.begin(), kVerbs.end(), ends)) return true;
    // Dutch has the name last: "Op 3 november 2026 schreef Jan <jan@…>:"
    const bool has_verb = lower.find(" schreef ") != std::string::npos ||
                          lower.find(" schrieb ") != std::string::npos;
    return has_verb && lower.ends_with(':') && std::any_of(kBegins.begin(), kBegins.end(), begins);
}

/// What Outlook puts between an answer and the mail it answers.
bool divides(std::string_view line) {
    const std::string_view text = trimmed(line);
    const std::string lower = ascii_lower(text);
    if (text.size() >= 20 && text.find_first_not_of('_') == std::string_view::npos) return true;
    if (!lower.starts_with("-----")) return false;
    constexpr std::array kWords{
        "original message",  "oorspronkelijk bericht", "message d'origine", "message d’origine",
        "forwarded message", "doorgestuurd bericht",   "message transféré"};
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

/// "From: …" with "Sent: …" soon below it: the head of a quoted mail without any marks.
bool is_head(const Lines& lines, std::size_t at) {
    constexpr std::array kFrom{
        "from:", "van:", "de :", "de:", "de\u00A0:", "*from:*", "*van:*", "*de :*", "*de\u00A0:*"};
    constexpr std::array kSent{
        "sent:",        "verzonden:", "envoyé :",       "envoyé:", "envoyé\u00A0:",
        "date:",        "date :",     "date\u00A0:",    "datum:",  "*sent:*",
        "*verzonden:*", "*envoyé :*", "*envoyé\u00A0:*"};
    const auto begins = [](std::string_view line, const auto& words) {
        const std::string lower = ascii_lower(trimmed(line));
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return lower.starts_with(word); });
    };
    return begins(lines[at], kFrom) && at + 1 < lines.size() && begins(lines[at + 1], kSent);
}

/// Only quotations and empty lines from here to the end.
bool is_quoted_to_the_end(const Lines& lines, std::size_t at) {
    return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(),
                       [](std::string_view line) { return is_quoted(line) || is_empty(line); });
}

/// The lines of an introduction that begins here, zero when none does.
std::size_t introduction_at(const Lines& lines, std::size_t at) {
    constexpr std::size_t kLongest = 3;
    std::string text;
    for (std::size_t more = 0; more < kLongest && at + more < lines.size(); ++more) {
        if (is_empty(lines[at + more])) return 0;
        text += (more == 0 ? "" : " ") + std::string{trimmed(lines[at + more])};
        if (introduces(text)) return more + 1;
    }
    return 0;
}

std::size_t end_of_own(const Lines& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at] == "-- " || lines[at] == "--" || divides(lines[at]) || is_head(lines, at))
            return at;
        if (is_quoted(lines[at]) && is_quoted_to_the_end(lines, at)) return at;
        const std::size_t more = introduction_at(lines, at);
        if (more > 0 && is_quoted_to_the_end(lines, at + more)) return at;
    }
    return lines.size();
}

}  // namespace

std::string own_words(std::string_view text) {
    const Lines lines = split(text, '\n');
    const std::size_t end = end_of_own(lines);
    std::string own;
    for (std::size_t at = 0; at < end; ++at) own.append(lines[at]).append("\n");
    return std::string{trimmed(own)};
}

}  // namespace agora::mailbox
