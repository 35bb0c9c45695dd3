#include "blind.hpp"

#include "agora/accounts/names.hpp"
#include "agora/base/text.hpp"
#include "agora/members/profile.hpp"
#include "agora/search/held_words.hpp"

#include <algorithm>
#include <array>

namespace agora::work {
namespace {

constexpr std::size_t kShortestName = 2;
constexpr std::size_t kLongName = 4;  ///< letters from which a name is known in any writing
constexpr std::size_t kDigitsToCall = 6;
constexpr std::string_view kHidden = "…";

/// Between the parts of a name; alone they tell nothing and stand in every text.
constexpr std::array kParticles{"van", "den", "der", "de",  "het", "ten", "ter", "te", "la", "le",
                                "les", "du",  "des", "von", "di",  "da",  "del", "el", "al", "en"};
/// Signs of more than one byte between digits: blanks that don't break, and dashes.
constexpr std::array kWideSigns{"\u00A0", "\u202F", "\u2009", "\u2010", "\u2011",
                                "\u2012", "\u2013", "\u2014", "\u2015"};
/// The last part of a domain as people here write it without "www.".
constexpr std::array kDomains{"be",    "nl",          "fr",       "lu",   "de",     "eu",     "uk",
                              "es",    "it",          "hu",       "se",   "ch",     "at",     "com",
                              "org",   "net",         "info",     "biz",  "io",     "me",     "tv",
                              "gent",  "vlaanderen",  "brussels", "coop", "studio", "design", "art",
                              "photo", "photography", "online",   "site", "shop",   "dev",    "app",
                              "pro",   "work",        "works",    "name", "page"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_particle(std::string_view word) {
    return std::ranges::find(kParticles, word) != kParticles.end();
}

void add_words(std::vector<std::string>& words, std::string_view name) {
    const std::string folded = search::folded_text(name);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.size() >= kShortestName) words.emplace_back(word);
    }
}

/// Bytes of the sign here that may stand within a number; 0: none does.
std::size_t sign_at(std::string_view text, std::size_t at) {
    if (std::string_view{" \t.-/()+"}.find(text[at]) != std::string_view::npos) return 1;
    for (const std::string_view sign : kWideSigns) {
        if (text.substr(at).starts_with(sign)) return sign.size();
    }
    return 0;
}

/// "0470 12 34 56", "+32-470/12.34.56": however the digits stand in groups.
std::string without_numbers(std::string_view text) {
    std::string shown;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!is_digit(text[at])) {
            shown += text[at++];
            continue;
        }
        std::size_t digits = 0;
        std::size_t last = at;
        for (std::size_t next = at; next < text.size();) {
            const std::size_t step = is_digit(text[next]) ? 1 : sign_at(text, next);
            if (step == 0) break;
            if (is_digit(text[next])) {
                ++digits;
                last = next + 1;
            }
            next += step;
        }
        shown += digits >= kDigitsToCall ? kHidden : text.substr(at, last - at);
        at = last;
    }
    return shown;
}

/// "studioblauw.be" with or without a path: letters, a point, and an ending that domains have.
bool holds_domain(std::string_view token) {
    const std::string lower = ascii_lower(token);
    const auto in_label = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || static_cast<signed char>(c) < 0;
    };
    for (std::size_t dot = lower.find('.', 1); dot != std::string::npos;
         dot = lower.find('.', dot + 1)) {
        if (!in_label(lower[dot - 1])) continue;
        std::size_t end = dot + 1;
        while (end < lower.size() && in_label(lower[end])) ++end;
        const std::string_view ending = std::string_view{lower}.substr(dot + 1, end - dot - 1);
        // After a full stop without a blank a sentence begins with a capital.
        const bool sentence =
            dot + 1 < token.size() && is_capital(token[dot + 1]) && !is_capital(token[dot - 1]);
        if (!sentence && std::ranges::find(kDomains, ending) != kDomains.end()) return true;
    }
    return false;
}

bool is_address(std::string_view token) {
    return token.find('@') != std::string_view::npos ||
           token.find("://") != std::string_view::npos ||
           token.find("www.") != std::string_view::npos || holds_domain(token);
}

bool begins_with_capital(std::string_view token) {
    const auto first = std::ranges::find_if(token, [](char c) {
        return is_capital(c) || (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
    });
    return first != token.end() && !(*first >= 'a' && *first <= 'z');
}

enum class Tells { nothing, with_a_name, a_name };

Tells told_by(std::string_view token, const std::vector<std::string>& names) {
    Tells tells = Tells::nothing;
    const std::string folded = search::folded_text(token);
    for (const std::string_view word : split(folded, ' ')) {
        for (const std::string& name : names) {
            const bool is_long = name.size() >= kLongName;
            // "anaverhelst" tells it as well as "Verhelst".
            if (is_long && word.find(name) != std::string_view::npos) return Tells::a_name;
            if (word != name) continue;
            if (!is_particle(name) && begins_with_capital(token)) return Tells::a_name;
            // "an" and "de" are words too: hidden only beside the rest of the name.
            tells = Tells::with_a_name;
        }
    }
    return tells;
}

/// A piece of text up to the blank after it.
struct Token {
    std::string_view text;
    std::string_view blank;
    Tells tells = Tells::nothing;
    bool hidden = false;
};

std::vector<Token> tokens_of(std::string_view text, const std::vector<std::string>& names) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        Token token{.text = text.substr(at, end - at), .blank = text.substr(end, 1)};
        token.tells = told_by(token.text, names);
        token.hidden = token.tells == Tells::a_name || is_address(token.text);
        tokens.push_back(token);
        at = end + 1;
    }
    return tokens;
}

}  // namespace

bool reads_blind(const Demand& demand, const Answer& answer, bool whole_cooperative) {
    return (demand.blind || whole_cooperative) && answer.state != AnswerState::chosen;
}

std::vector<std::string> name_words(db::ReadTx& tx, const std::vector<Share>& shares) {
    std::vector<AccountId> accounts;
    for (const Share& share : shares) accounts.push_back(share.account_id);
    std::vector<std::string> words;
    for (const auto& row : accounts::names_of(tx, accounts)) add_words(words, row.name);
    for (const AccountId account : accounts) {
        const auto profile = members::find_profile(tx, account);
        if (profile) add_words(words, profile->row.public_name);
    }
    return words;
}

std::string without_names(std::string_view text, const std::vector<std::string>& names) {
    const std::string plain = without_numbers(text);
    std::vector<Token> tokens = tokens_of(plain, names);
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        const bool beside = tokens[at - 1].tells == Tells::a_name;
        if (!beside || tokens[at].tells != Tells::with_a_name) continue;
        tokens[at].hidden = true;
        tokens[at].tells = Tells::a_name;
    }
    for (std::size_t at = tokens.size(); at-- > 1;) {
        const bool beside = tokens[at].tells == Tells::a_name;
        if (!beside || tokens[at - 1].tells != Tells::with_a_name) continue;
        tokens[at - 1].hidden = true;
        tokens[at - 1].tells = Tells::a_name;
    }
    std::string shown;
    for (const Token& token : tokens) {
        shown += token.hidden && !token.text.empty() ? kHidden : token.text;
        shown += token.blank;
    }
    return shown;
}

}  // namespace agora::work
