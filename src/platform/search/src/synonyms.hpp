#pragma once

#include "typed_text.hpp"

#include "agora/search/index.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::search {

/// Labels that mean the same. Unchanging once made, so shared by all readers.
class SynonymTable {
 public:
    using Label = std::vector<Forms>;  ///< the words of a label

    SynonymTable() = default;
    explicit SynonymTable(const SynonymGroups& groups);

    struct Found {
        std::size_t words = 0;  ///< how many of the typed words make the label; 0 for none
        std::vector<const Label*> others;
    };
    /// The longest label at the start of the words; one word also by its stems.
    Found at_start_of(std::span<const TypedWord> words) const;

 private:
    void add_key(const std::string& key, std::size_t group);
    void add_others(const std::string& key, const std::string& typed, Found& found) const;

    std::vector<std::vector<Label>> groups_;
    std::unordered_map<std::string, std::vector<std::size_t>> groups_of_key_;
};

}  // namespace agora::search
