#include "dictionary.hpp"

#include "forms.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <tuple>

namespace agora::search {
namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 40;
constexpr std::size_t kQuicklyMade = 20'000;
constexpr std::int64_t kShortestAge_ms = 10'000;
constexpr std::int64_t kLongestAge_ms = 300'000;

bool is_spelled(std::string_view word) {
    return word.size() >= kShortest && word.size() <= kLongest &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) letters |= 1u << (static_cast<unsigned char>(c) & 31);
    return letters;
}

std::int64_t now_ms() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::string fingerprint_of(const std::string& generation, const Xapian::Database& database) {
    return generation + " " + std::to_string(database.get_doccount()) + " " +
           std::to_string(database.get_lastdocid()) + " " +
           std::to_string(database.get_total_length());
}

}  // namespace

std::size_t edits_between(std::string_view from, std::string_view to, std::size_t most) {
    if (from.size() > kLongest || to.size() > kLongest) return most + 1;
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= to.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        const auto& before = rows[(i + 1) % 3];
        const auto& above = rows[(i - 1) % 3];
        auto& row = rows[i % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool is_swapped =
                i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (is_swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return std::min(rows[from.size() % 3][to.size()], most + 1);
}

Dictionary::Dictionary(const Xapian::Database& database) {
    const std::string prefix = word_term("");
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) {
        const std::string text = *term;
        const std::string_view word = std::string_view{text}.substr(prefix.size());
        if (!is_spelled(word)) continue;
        entries_.push_back({static_cast<std::uint32_t>(text_.size()), letters_of(word),
                            term.get_termfreq(), static_cast<std::uint32_t>(word.size())});
        text_ += word;
    }
}

std::string_view Dictionary::word_of(const Entry& entry) const {
    return std::string_view{text_}.substr(entry.begin, entry.size);
}

std::vector<std::string_view> Dictionary::words_near(std::string_view word, std::size_t edits,
                                                     std::size_t limit) const {
    const std::uint32_t letters = letters_of(word);
    std::vector<std::tuple<std::size_t, std::int64_t, std::string_view>> found;
    for (const Entry& entry : entries_) {
        // An edit changes the length by one at most, and the set of letters by two.
        const std::size_t longer = std::max<std::size_t>(entry.size, word.size());
        const std::size_t shorter = std::min<std::size_t>(entry.size, word.size());
        if (longer - shorter > edits) continue;
        if (static_cast<std::size_t>(std::popcount(entry.letters ^ letters)) > 2 * edits) continue;
        const std::size_t distance = edits_between(word, word_of(entry), edits);
        if (distance == 0 || distance > edits) continue;
        found.emplace_back(distance, -static_cast<std::int64_t>(entry.frequency), word_of(entry));
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        words.push_back(std::get<2>(found[i]));
    return words;
}

std::shared_ptr<const Dictionary> Dictionaries::of(Layer layer, const std::string& generation,
                                                   const Xapian::Database& database) {
    const std::string fingerprint = fingerprint_of(generation, database);
    const std::lock_guard lock{mutex_};
    Kept& kept = kept_[layer == Layer::visitor ? 0 : 1];
    const std::int64_t age_ms = now_ms() - kept.made_at_ms;
    const bool may_be_kept = kept.dictionary && age_ms < kLongestAge_ms;
    const bool is_recent =
        may_be_kept && kept.dictionary->size() > kQuicklyMade && age_ms < kShortestAge_ms;
    if (is_recent || (may_be_kept && kept.fingerprint == fingerprint)) return kept.dictionary;
    kept = {std::make_shared<const Dictionary>(database), fingerprint, now_ms()};
    return kept.dictionary;
}

}  // namespace agora::search
