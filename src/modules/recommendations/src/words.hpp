#pragma once

#include "agora/web/services.hpp"
#include "register.hpp"

#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::recommendations {

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
/// With at least one of the concepts, the best first: rare words and titles count more. Words are held in
/// memory and follow the register: only texts that changed are read. At most so many.
std::vector<Match> look_up(const web::Services& services, db::ReadTx& tx,
                           const std::shared_ptr<const Register>& all,
                           const std::vector<Concept>& concepts,
                           std::size_t most = std::numeric_limits<std::size_t>::max());
void start_words(web::Services& services);

}  // namespace agora::recommendations
