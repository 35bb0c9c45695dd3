#pragma once

#include "typed_text.hpp"

#include "agora/search/index.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::search {

/// Labels that mean the same. Unchanging once made, so shared by all readers. All texts lie in one
/// piece of memory: a vocabulary has tens of thousands of keys, and few of them are ever asked for.
class SynonymTable {
 public:
    SynonymTable() = default;
    explicit SynonymTable(const SynonymGroups& groups);

    struct Found {
        std::size_t words = 0;  ///< how many of the typed words make the label; 0 for none
        std::vector<std::string_view> others;  ///< labels, with a space between their words
    };
    /// The longest label at the start of the words; one word also by its stems.
    Found at_start_of(std::span<const TypedWord> words) const;

 private:
    struct Piece {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct Label {
        Piece words;
        Piece folded;
    };
    struct Key {
        Piece text;
        std::uint32_t group = 0;
    };
    using NewKeys = std::vector<std::pair<std::string, std::uint32_t>>;

    void add_label(const std::vector<Word>& words, FormMaker& forms, NewKeys& keys);
    void keep(NewKeys& keys);
    Piece keep(std::string_view text);
    std::string_view text_of(Piece piece) const;
    std::span<const Label> labels_of(std::uint32_t group) const;
    void add_others(std::string_view key, std::string_view typed, Found& found) const;

    std::string texts_;
    std::vector<Label> labels_;              ///< group after group
    std::vector<std::uint32_t> group_ends_;  ///< in labels_
    std::vector<Key> keys_;                  ///< by text, then by group
};

}  // namespace agora::search
