#include "names.hpp"

#include "tables.hpp"

#include <charconv>

namespace agora::demo {
namespace {

struct Share {
    std::string_view origin;
    int weight;
};

/// Where names come from among people who speak this language in and around Belgium; our estimate.
std::vector<Share> origins(Language language) {
    switch (language) {
        case Language::nl:
            return {{"nl", 80}, {"ar", 6}, {"tr", 4}, {"fr", 4}, {"pl", 2}, {"es", 2}, {"it", 2}};
        case Language::fr:
            return {{"fr", 74}, {"ar", 11}, {"it", 5}, {"es", 3}, {"pt", 3}, {"nl", 3}, {"tr", 1}};
        case Language::en:
            break;
    }
    return {{"en", 34}, {"de", 14}, {"es", 12}, {"it", 12}, {"pl", 9}, {"pt", 9}, {"ar", 10}};
}

double weight_of(std::string_view cell) {
    int weight = 1;
    std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    return weight;
}

}  // namespace

Names::Names(const resources::Set& files) {
    for (const auto& row : table_of(files, "first_names.tsv")) {
        Pool& pool = pools_[std::string{row.at(1)}];
        pool.first.push_back(row[0]);
        const double before = pool.first_sums.empty() ? 0 : pool.first_sums.back();
        pool.first_sums.push_back(before + weight_of(row.at(2)));
    }
    for (const auto& row : table_of(files, "last_names.tsv")) {
        pools_[std::string{row.at(1)}].last.push_back(row[0]);
    }
}

Name Names::once(Language language, Dice& dice) const {
    const auto shares = origins(language);
    std::vector<int> weights;
    for (const Share& share : shares) weights.push_back(share.weight);
    const std::string_view origin = shares[dice.by_weights(weights)].origin;
    const Pool& last = pools_.find(origin)->second;
    const bool mixed = dice.percent(14);
    const Pool& first = mixed ? pools_.find(code(language))->second : last;
    std::string text{first.first[dice.by_sums(first.first_sums)]};
    return {text + " " + std::string{dice.one_of(last.last)}, std::string{origin}};
}

Name Names::draw(Language language, Dice& dice) {
    constexpr int kMostTries = 12;
    Name name = once(language, dice);
    for (int tries = 0; tries < kMostTries && used_.contains(name.text); ++tries) {
        name = once(language, dice);
    }
    used_.insert(name.text);
    return name;
}

}  // namespace agora::demo
