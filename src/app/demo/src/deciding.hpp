#pragma once

#include "groups.hpp"

namespace agora::demo {

/// Two invented cycles with the stories of what they asked for: demo/data/recommendations.tsv and
/// recommendation_acts.tsv, with people who disagree, silence, and news that waits for an editor.
void put_recommendations(db::Database& database, const World& world,
                         const std::vector<MadePerson>& people, Instant now);

/// What members decide together: a vote that runs, one that was counted, one in which too few voted.
void put_votes(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// What members think: a survey that waits for answers, one that has ended with its texts coded, and how
/// groups saw themselves in two years.
void put_surveys(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                 Instant now);

/// Draws by lot: one that is drawn with its whole record, one that is open.
void put_draws(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// A charter, a tariff grid, ambassadors and candidates, missions past and to come.
void put_ambassadors(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
