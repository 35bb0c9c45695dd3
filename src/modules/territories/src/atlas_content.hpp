#pragma once

#include "agora/locale/prefix_index.hpp"
#include "agora/territories/atlas.hpp"

#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::territories {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Where each code stands: open addressing, half full; 64,000 codes take 512 KB and a millisecond.
class CodeTable {
 public:
    explicit CodeTable(const std::vector<Territory>& all);
    /// kNowhere when unknown.
    std::uint32_t find(std::string_view code) const;

 private:
    const std::vector<Territory>& all_;
    std::vector<std::uint32_t> places_;
};

struct Atlas::Content {
    std::deque<std::string> kept;  ///< texts that do not lie in the program's own file
    std::vector<Territory> all;    ///< parents before children
    std::vector<Postcode> postcodes;

    std::unique_ptr<const CodeTable> codes;
    std::vector<std::uint32_t> parents;         ///< by place; kNowhere for a country
    std::vector<std::uint32_t> child_starts;    ///< where a place's children begin in `children`
    std::vector<std::uint32_t> children;        ///< grouped by parent, in the order of `all`
    std::vector<std::uint32_t> countries;       ///< places
    std::vector<std::uint32_t> people;          ///< own population, or the sum below
    std::vector<std::uint32_t> postcode_order;  ///< postcodes by number, then country

    /// What decides between bearers of one name: Liège is the city before the province around it, but
    /// Bretagne the region before a village.
    std::uint32_t weight(std::uint32_t place) const;

    /// After `all` and `postcodes` are filled: everything that is derived but the words.
    void link();

    mutable std::once_flag words_once;
    mutable locale::PrefixIndex words;
    void prepare_words() const;
};

}  // namespace agora::territories
