#pragma once

#include "agora/recommendations/recommendation.hpp"
#include "agora/search/held_words.hpp"
#include "agora/web/services.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::recommendations {

/// Which recommendation has a word, and whether in its title.
struct Posting {
    RecommendationId recommendation;
    bool in_title = false;
};

/// The words of every newest text, of all languages, folded and sorted.
struct WordIndex {
    std::vector<std::string> words;
    std::vector<std::vector<Posting>> postings;  ///< in the order of `words`
    std::size_t recommendations = 0;
};

std::shared_ptr<const WordIndex> words_of(const web::Services& services, db::ReadTx& tx);
void start_words(web::Services& services);
/// In the write that changes a text.
void touch_words(db::WriteTx& tx);

/// Something typed, with other ways to say it: "ledenregister", "member directory".
struct Concept {
    std::string typed;
    std::vector<std::string> ways;  ///< folded; the typed one first
};
/// A window of words that a line of data/synonyms.tsv holds is one concept, any other word its own;
/// small words are none. At most kMostConcepts.
inline constexpr std::size_t kMostConcepts = 24;
std::vector<Concept> concepts_of(const web::Services& services, std::string_view text);

struct Match {
    RecommendationId recommendation;
    double score = 0;
    std::size_t concepts = 0;  ///< how many of them it has
    std::string by;            ///< the way in which the strongest of them stands there
};
/// With at least one of the concepts, the best first: rare words and titles count more.
std::vector<Match> look_up(const WordIndex& index, const std::vector<Concept>& concepts);

}  // namespace agora::recommendations
