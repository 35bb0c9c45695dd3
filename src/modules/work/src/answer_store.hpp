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
/// The oldest first; at most 500.
std::vector<Answer> list_answers(db::ReadTx& tx, DemandId demand);

void insert_share(db::WriteTx& tx, const Share& share);
void update_share(db::WriteTx& tx, const Share& share);
/// The largest first.
std::vector<Share> list_shares(db::ReadTx& tx, AnswerId answer);
/// In which somebody has a share, the newest first; at most 200.
std::vector<AnswerId> list_answers_of(db::ReadTx& tx, AccountId account);
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
