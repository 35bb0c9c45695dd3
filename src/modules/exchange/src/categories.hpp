#pragma once

#include "agora/exchange/listing.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/web/services.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace agora::exchange {

/// One line of data/categories.tsv.
struct Category {
    std::string code = {};
    Thing thing = Thing::good;
    ledger::Category ledger = ledger::Category::other;
    std::array<std::string, kLanguages.size()> labels = {};

    const std::string& label(Language language) const {
        return labels[static_cast<std::size_t>(language)];
    }
};

/// The small fixed vocabulary of what is exchanged, and data/words.tsv: words that mean one thing.
class Categories {
 public:
    Categories(std::string_view categories, std::string_view words);

    const std::vector<Category>& all() const { return all_; }
    /// Null for an unknown one.
    const Category* find(std::string_view code) const;
    /// What a short text is about: stems of its words, and the lines of the word list that they stand in. Sorted.
    std::vector<std::string> meanings(std::string_view text) const;

 private:
    std::vector<Category> all_;
    std::vector<std::pair<std::string, std::string>> lines_of_;  ///< folded word, its line; sorted
};

void start_categories(web::Services& services);
const Categories& categories_of(const web::Services& services);

}  // namespace agora::exchange
