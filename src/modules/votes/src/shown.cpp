#include "agora/votes/shown.hpp"

#include "agora/fields/json_write.hpp"
#include "ballot_store.hpp"
#include "labels.hpp"
#include "result_view.hpp"
#include "sight.hpp"

namespace agora::votes {
namespace {

std::optional<Vote> visible_vote(db::ReadTx& tx, const access::Actor& actor, VoteId id) {
    return may_see_vote(tx, id, reader_of(actor)) ? find_vote(tx, id) : std::nullopt;
}

}  // namespace

std::optional<Shown> find_shown(db::ReadTx& tx, const access::Actor& actor, Language reader,
                                VoteId id) {
    const auto vote = visible_vote(tx, actor, id);
    if (!vote) return std::nullopt;
    Shown shown{.id = id,
                .path = path_of(id),
                .title = words_of(tx, id, reader).title,
                .state = vote->state,
                .opens = when_of(*vote, vote->opens_at, reader),
                .closes = when_of(*vote, vote->closes_at, reader),
                .members = vote->members,
                .voted = vote->voted};
    if (vote->state != State::counted) return shown;
    shown.result = path_of(id, "/result");
    if (const auto tally = read_tally(vote->result)) {
        shown.outcome_label = label_of(tally->outcome);
        shown.decided = tally->outcome == Outcome::adopted || tally->outcome == Outcome::chosen;
    }
    return shown;
}

std::optional<PublishedFiles> published_files(db::ReadTx& tx, const access::Actor& actor,
                                              VoteId id) {
    const auto vote = visible_vote(tx, actor, id);
    if (!vote || vote->state != State::counted) return std::nullopt;
    return PublishedFiles{fields::to_json(published_of(tx, *vote, list_ballots(tx, id))),
                          vote->result + "\n"};
}

}  // namespace agora::votes
