#include "closing.hpp"

#include "agora/clock/clock.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/db/database.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/jobs/queue.hpp"
#include "answer.hpp"
#include "ballot_store.hpp"
#include "casting.hpp"
#include "letters.hpp"
#include "roll_store.hpp"
#include "sight.hpp"
#include "trustee_store.hpp"
#include "work.hpp"

#include <stdexcept>

namespace agora::votes {
namespace {

void publish(const Acting& acting, Vote vote, std::vector<Ballot> ballots) {
    const Published published = published_of(acting.tx, vote, std::move(ballots));
    for (const Ballot& ballot : published.ballots) {
        if (!read_answer(vote.method, published.options.size(), ballot.answer)) {
            throw std::runtime_error("a ballot can't be counted");
        }
    }
    insert_ballots(acting.tx, vote.vote_id, published.ballots);
    vote.result = fields::to_json(count(published));
    vote.digest = published.digest;
    if (!publish_vote(acting.tx, vote)) throw std::runtime_error("the vote is not closed");
    journal::emit(acting.tx, acting.origin, VoteCounted{vote.vote_id, {published.digest}});
    jobs::enqueue(acting.tx, TellRoll{.vote = vote.vote_id, .what = Telling::counted},
                  {.run_at = acting.origin.at});
}

void close_now(const Acting& acting, Vote vote) {
    vote.voted = count_voted(acting.tx, vote.vote_id);
    if (!close_vote(acting.tx, vote.vote_id, vote.voted)) return;
    vote.state = State::closed;
    journal::emit(acting.tx, acting.origin, VoteClosed{vote.vote_id, vote.voted});
    if (vote.secrecy == Secrecy::open) {
        publish(acting, vote, ballots_of_voices(acting.tx, vote.vote_id));
        return;
    }
    strip_boxes(acting.tx, vote.vote_id);
    if (vote.voted == 0) {
        delete_parts(acting.tx, vote.vote_id);
        publish(acting, vote, {});
        return;
    }
    tell_trustees(acting, vote);
}

}  // namespace

void close(web::Services& services, VoteId id) {
    services.database.write([&](db::WriteTx& tx) {
        const auto vote = find_vote(tx, id);
        const Instant now = services.clock.now();
        const bool due = vote && vote->state == State::announced && vote->closes_at <= now;
        if (due) close_now({tx, services, {{}, now}}, *vote);
    });
}

void close_overdue(web::Services& services) {
    const auto overdue = services.database.read(
        [&](db::ReadTx& tx) { return list_overdue(tx, services.clock.now()); });
    for (const VoteId vote : overdue) close(services, vote);
}

void open_urn(const Acting& acting, const Vote& vote, const crypto::BoxKeys& key) {
    std::vector<Ballot> ballots;
    for (const Box& box : list_urn(acting.tx, vote.vote_id)) {
        const auto bytes = crypto::decode_base64url(box.sealed);
        auto plain = bytes ? crypto::open_box(key, *bytes) : std::nullopt;
        auto said = plain ? unboxed(*plain) : std::nullopt;
        if (!said) throw std::runtime_error("a box can't be opened");
        ballots.push_back({.code = std::move(said->code),
                           .college = box.college,
                           .answer = std::move(said->answer)});
        crypto::wipe(*plain);
    }
    publish(acting, vote, std::move(ballots));
    empty_urn(acting.tx, vote.vote_id);
    delete_parts(acting.tx, vote.vote_id);
}

}  // namespace agora::votes
