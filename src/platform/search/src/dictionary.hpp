#pragma once

#include "agora/search/layer.hpp"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace agora::search {

/// Letters lost, added, replaced, or swapped with their neighbour, to get from one word to the
/// other (optimal string alignment); most + 1 when there are more than that.
std::size_t edits_between(std::string_view from, std::string_view to, std::size_t most);

/// The folded words of a database that are made of the letters a to z, with their frequencies.
/// Some 30 bytes a word; unchanging once made.
class Dictionary {
 public:
    explicit Dictionary(const Xapian::Database& database);

    std::size_t size() const { return entries_.size(); }
    /// The words within so many edits: fewest edits first, then the most frequent. 1 ms at 100,000.
    std::vector<std::string_view> words_near(std::string_view word, std::size_t edits,
                                             std::size_t limit) const;

 private:
    struct Entry {
        std::uint32_t begin = 0;
        std::uint32_t letters = 0;  ///< a bit for each letter that occurs
        std::uint32_t frequency = 0;
        std::uint32_t size = 0;
    };
    std::string_view word_of(const Entry& entry) const;

    std::string text_;
    std::vector<Entry> entries_;
};

/// The dictionary of each layer, made when first asked for and again when the index has changed;
/// a large one at most every ten seconds.
class Dictionaries {
 public:
    std::shared_ptr<const Dictionary> of(Layer layer, const std::string& generation,
                                         const Xapian::Database& database);

 private:
    struct Kept {
        std::shared_ptr<const Dictionary> dictionary;
        std::string fingerprint;
        std::int64_t made_at_ms = 0;
    };
    std::mutex mutex_;
    std::array<Kept, 2> kept_;
};

}  // namespace agora::search
