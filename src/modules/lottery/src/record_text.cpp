#include "record_text.hpp"

#include "agora/base/id.hpp"
#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

#include <algorithm>
#include <charconv>

namespace agora::lottery {
namespace {

constexpr std::size_t kLongestSecret = 200;
constexpr std::size_t kShortestSecret = 12;
constexpr std::size_t kHexDigits = 64;
constexpr std::size_t kLongestNumber = 18;

/// One spelling of a text for every keyboard: what two people type is the same bytes.
bool is_plain(std::string_view text, std::size_t shortest) {
    constexpr char kFirst = '!';
    constexpr char kLast = '~';
    if (text.size() < shortest || text.size() > kLongestSecret) return false;
    if (text.front() == ' ' || text.back() == ' ') return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool space = text[at] == ' ' && text[at - 1] != ' ';
        if (!space && (text[at] < kFirst || text[at] > kLast)) return false;
    }
    return true;
}

}  // namespace

void add_line(std::string& text, const std::vector<std::string_view>& words) {
    bool first = true;
    for (const std::string_view word : words) {
        if (!first) text += '\t';
        first = false;
        text += word;
    }
    text += '\n';
}

std::vector<std::vector<std::string_view>> lines_of(std::string_view text) {
    std::vector<std::vector<std::string_view>> lines;
    if (text.empty() || text.back() != '\n') return lines;
    text.remove_suffix(1);
    for (const std::string_view line : split(text, '\n')) lines.push_back(split(line, '\t'));
    return lines;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    return text == "0" ? std::optional<std::int64_t>{0} : parse_positive(text);
}

std::string digest_of(const std::vector<std::string_view>& parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (!text.empty()) text += '\n';
        text += part;
    }
    return crypto::encode_hex(crypto::sha256(text));
}

std::string hash_of_pool(std::string_view pool_file) {
    return crypto::encode_hex(crypto::sha256(pool_file));
}

bool is_secret(std::string_view text) {
    return is_plain(text, kShortestSecret);
}

bool is_public_value(std::string_view text, std::int64_t numbers) {
    const auto words = split(text, ' ');
    const bool as_many =
        numbers > 0 ? std::ssize(words) == numbers : std::ssize(words) <= kMostValueNumbers;
    return as_many && std::ranges::all_of(words, [](std::string_view word) {
               return word.size() <= kLongestNumber && whole_number(word).has_value() &&
                      (word == "0" || word.front() != '0') &&
                      std::ranges::all_of(word,
                                          [](char digit) { return digit >= '0' && digit <= '9'; });
           });
}

bool is_commitment(std::string_view text) {
    return text.size() == kHexDigits && std::ranges::all_of(text, [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

std::string commitment_of(std::int64_t draw, std::int64_t witness, std::string_view secret) {
    return digest_of(
        {"agora-draw/1 commitment", std::to_string(draw), std::to_string(witness), secret});
}

std::string seed_of(std::string_view pool_hash, const Seeds& seeds) {
    std::vector<std::string> secrets;
    for (std::size_t place = 0; place < seeds.secrets.size(); ++place) {
        if (seeds.secrets[place].empty()) continue;
        secrets.push_back(std::to_string(place + 1) + "\t" + seeds.secrets[place]);
    }
    std::vector<std::string_view> parts{"agora-draw/1 seed", pool_hash, seeds.value};
    parts.insert(parts.end(), secrets.begin(), secrets.end());
    return digest_of(parts);
}

std::string write_result(const Pool& pool, std::string_view pool_hash, const Seeds& seeds,
                         const Outcome& outcome) {
    std::string text;
    add_line(text, {kHashLine, pool_hash});
    add_line(text, {"public-value", seeds.value});
    for (std::size_t place = 0; place < pool.commitments.size(); ++place) {
        const std::string& secret = seeds.secrets[place];
        const std::string number = std::to_string(place + 1);
        if (secret.empty()) {
            add_line(text, {"withheld", number});
        } else {
            add_line(text, {"secret", number, secret});
        }
    }
    add_line(text, {"seed", outcome.seed});
    const auto list = [&](std::string_view word, const std::vector<std::int64_t>& numbers) {
        std::int64_t place = 0;
        for (const std::int64_t number : numbers) {
            add_line(text, {word, std::to_string(++place), std::to_string(number)});
        }
    };
    list("drawn", outcome.drawn);
    list("reserve", outcome.reserves);
    for (const Shortfall& one : outcome.shortfalls) {
        add_line(text, {"short", one.criterion, one.value, std::to_string(one.least),
                        std::to_string(one.got)});
    }
    if (outcome.empty_seats > 0) {
        add_line(text, {"empty", std::to_string(outcome.empty_seats)});
    }
    return text;
}

}  // namespace agora::lottery
