#pragma once

#include "agora/db/transaction.hpp"
#include "agora/work/answer.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::work {

void insert_answer(db::WriteTx& tx, const Answer& answer);
/// All but number, demand, lead and when it was made.
void update_answer(db::WriteTx& tx, const Answer& answer);
std::optional<Answer> find_answer(db::ReadTx& tx, AnswerId answer);

/// An answer without its words.
struct SentAnswer {
    AnswerId answer_id = {};
    std::string price = {};
    AnswerState state = AnswerState::sent;
    std::optional<Instant> sent_at = {};
};
AGORA_FIELDS(SentAnswer, answer_id, price, state, sent_at)
/// What reached the poster and was not withdrawn, the oldest first.
std::vector<SentAnswer> list_sent(db::ReadTx& tx, DemandId demand, std::int64_t most,
                                  std::int64_t offset);
std::int64_t count_sent(db::ReadTx& tx, DemandId demand);
/// Teams that form, and answers that wait for a word: all of them, the oldest first.
std::vector<Answer> list_unsettled(db::ReadTx& tx, DemandId demand);
/// Teams that form for what takes no answers any more; at most 100.
std::vector<AnswerId> list_forming_ended(db::ReadTx& tx, Date today);

void insert_share(db::WriteTx& tx, const Share& share);
void update_share(db::WriteTx& tx, const Share& share);
/// The largest first.
std::vector<Share> list_shares(db::ReadTx& tx, AnswerId answer);

/// An answer in which somebody has a share, with what it answers.
struct Answered {
    AnswerId answer_id = {};
    DemandId demand_id = {};
    std::string title = {};
    std::string language = {};
    AnswerState state = AnswerState::sent;
    Says says = Says::asked;
    Instant made_at = {};
};
AGORA_FIELDS(Answered, answer_id, demand_id, title, language, state, says, made_at)
/// The newest first; at most 200.
std::vector<Answered> list_answered_by(db::ReadTx& tx, AccountId account);
/// To one demand, those in which somebody has a share and that were not withdrawn.
std::vector<SentAnswer> list_own_answers(db::ReadTx& tx, DemandId demand, AccountId account);

/// A demand with how many answers reached its poster, and how many of them wait.
struct Posted {
    DemandId demand_id = {};
    std::string title = {};
    std::string language = {};
    State state = State::open;
    Date expires_on = {};
    std::int64_t answers = 0;
    std::int64_t waiting = 0;
};
AGORA_FIELDS(Posted, demand_id, title, language, state, expires_on, answers, waiting)
/// Of one member, the newest first; at most 200.
std::vector<Posted> list_posted_by(db::ReadTx& tx, AccountId account);
/// Of a demand, to which somebody said yes and that were not withdrawn or stopped.
std::int64_t count_own_answers(db::ReadTx& tx, DemandId demand, AccountId account);
/// Teams that wait for somebody's yes.
std::int64_t count_asked(db::ReadTx& tx, AccountId account);
/// Answers that wait for the word of who posted.
std::int64_t count_waiting_for(db::ReadTx& tx, AccountId poster);
std::int64_t count_answered_since(db::ReadTx& tx, AccountId account, Instant since);

/// How a poster dealt with answers that came before a moment.
struct Answering {
    std::int64_t came = 0;
    std::int64_t waiting = 0;
};
AGORA_FIELDS(Answering, came, waiting)
/// Of a member, or of a client by address.
Answering answering_of(db::ReadTx& tx, const Demand& demand, Instant before);

/// What became of the demands that were opened within a year.
struct YearCounts {
    std::int64_t posted = 0;
    std::int64_t here = 0;
    std::int64_t elsewhere = 0;
    std::int64_t nobody = 0;
    std::int64_t own = 0;        ///< of the cooperative, and closed
    std::int64_t own_here = 0;   ///< of those, done by members
    std::int64_t concluded = 0;  ///< contracts
};
YearCounts count_year(db::ReadTx& tx, Instant from, Instant until);

}  // namespace agora::work
