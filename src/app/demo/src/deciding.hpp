#pragma once

#include "agora/votes/vote.hpp"
#include "groups.hpp"

namespace agora::demo {

/// Two invented cycles with the stories of what they asked for: demo/data/recommendations.tsv and
/// recommendation_acts.tsv, with people who disagree, silence, and news that waits for an editor.
void put_recommendations(db::Database& database, const World& world,
                         const std::vector<MadePerson>& people, Instant now);

/// What a working group drafts: one with the editors, one that they gave back, one that was given up.
void put_drafts(db::Database& database, const std::map<std::string, circles::CircleId>& groups,
                Instant now);

/// What members decide together: a vote that runs, one that was counted, one in which too few voted.
/// Gives the one that was counted.
votes::VoteId put_votes(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// Who decides: a general assembly that was held and one to come, a board, an ethics committee, with
/// seats, questions, and people who disagree. `vote` stands on an agenda.
void put_assemblies(db::Database& database, const std::vector<MadePerson>& people,
                    votes::VoteId vote, Instant now);

/// What members think: a survey that waits for answers, one that has ended with its texts coded, and how
/// groups saw themselves in two years.
void put_surveys(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                 Instant now);

/// Draws by lot: one that is drawn with its whole record, one that is open.
void put_draws(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// A charter, a tariff grid, ambassadors and candidates, missions past and to come.
void put_ambassadors(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// Stories in each state: published, waiting, declined, written down for somebody, with an ended consent.
void put_stories(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// The kit: a sentence in two versions, a lexicon, texts and a video, one of them no longer valid.
void put_kit(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// What members carry out themselves: free, under way, done, and proposed.
void put_adoptions(db::Database& database, const std::vector<MadePerson>& people,
                   const std::map<std::string, circles::CircleId>& groups, Instant now);
/// Calls that the team posted by hand, with answers.
void put_calls(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// Wishes for the tools: new, planned, done with a release, declined with a reason, a duplicate.
void put_wishes(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
