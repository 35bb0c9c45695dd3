#include "answer_store.hpp"

namespace agora::work {

constexpr db::Query kInsertAnswer{"work.insert_answer", R"sql(
    INSERT INTO work_answer (answer_id, demand_id, lead_id, words, price, state, reason, reason_words,
                             made_at, sent_at, decided_at, concluded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_answer(db::WriteTx& tx, const Answer& answer) {
    tx.run(kInsertAnswer, answer.answer_id, answer.demand_id, answer.lead_id, answer.words,
           answer.price, answer.state, answer.reason, answer.reason_words, answer.made_at,
           answer.sent_at, answer.decided_at, answer.concluded_at);
}

constexpr db::Query kUpdateAnswer{"work.update_answer", R"sql(
    UPDATE work_answer SET words = $2, price = $3, state = $4, reason = $5, reason_words = $6,
                           sent_at = $7, decided_at = $8, concluded_at = $9
    WHERE answer_id = $1
)sql"};

void update_answer(db::WriteTx& tx, const Answer& answer) {
    tx.run(kUpdateAnswer, answer.answer_id, answer.words, answer.price, answer.state, answer.reason,
           answer.reason_words, answer.sent_at, answer.decided_at, answer.concluded_at);
}

constexpr db::Query kFindAnswer{"work.find_answer", R"sql(
    SELECT answer_id, demand_id, lead_id, words, price, state, reason, reason_words, made_at, sent_at,
           decided_at, concluded_at
    FROM work_answer WHERE answer_id = $1
)sql"};

std::optional<Answer> find_answer(db::ReadTx& tx, AnswerId answer) {
    return tx.find<Answer>(kFindAnswer, answer);
}

constexpr db::Query kListSent{"work.list_sent", R"sql(
    SELECT answer_id, price, state, sent_at FROM work_answer
    WHERE demand_id = $1 AND sent_at IS NOT NULL AND state <> 'withdrawn'
    ORDER BY answer_id LIMIT $2 OFFSET $3
)sql"};

std::vector<SentAnswer> list_sent(db::ReadTx& tx, DemandId demand, std::int64_t most,
                                  std::int64_t offset) {
    return tx.all<SentAnswer>(kListSent, demand, most, offset);
}

constexpr db::Query kCountSent{"work.count_sent", R"sql(
    SELECT COUNT(*) FROM work_answer
    WHERE demand_id = $1 AND sent_at IS NOT NULL AND state <> 'withdrawn'
)sql"};

std::int64_t count_sent(db::ReadTx& tx, DemandId demand) {
    return tx.find<std::int64_t>(kCountSent, demand).value_or(0);
}

constexpr db::Query kListUnsettled{"work.list_unsettled", R"sql(
    SELECT answer_id, demand_id, lead_id, words, price, state, reason, reason_words, made_at, sent_at,
           decided_at, concluded_at
    FROM work_answer WHERE demand_id = $1 AND state IN ('forming', 'sent') ORDER BY answer_id
)sql"};

std::vector<Answer> list_unsettled(db::ReadTx& tx, DemandId demand) {
    return tx.all<Answer>(kListUnsettled, demand);
}

constexpr db::Query kListFormingEnded{"work.list_forming_ended", R"sql(
    SELECT a.answer_id AS answer_id
    FROM work_answer a JOIN work_demand d ON d.demand_id = a.demand_id
    WHERE a.state = 'forming'
        AND (d.state IN ('closed', 'withdrawn') OR (d.state = 'open' AND d.expires_on < $1))
    ORDER BY a.answer_id LIMIT 100
)sql"};

std::vector<AnswerId> list_forming_ended(db::ReadTx& tx, Date today) {
    return tx.all<AnswerId>(kListFormingEnded, today);
}

constexpr db::Query kInsertShare{"work.insert_share", R"sql(
    INSERT INTO work_share (answer_id, account_id, percent, says, said_at) VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_share(db::WriteTx& tx, const Share& share) {
    tx.run(kInsertShare, share.answer_id, share.account_id, share.percent, share.says,
           share.said_at);
}

constexpr db::Query kUpdateShare{"work.update_share", R"sql(
    UPDATE work_share SET says = $3, said_at = $4 WHERE answer_id = $1 AND account_id = $2
)sql"};

void update_share(db::WriteTx& tx, const Share& share) {
    tx.run(kUpdateShare, share.answer_id, share.account_id, share.says, share.said_at);
}

constexpr db::Query kListShares{"work.list_shares", R"sql(
    SELECT answer_id, account_id, percent, says, said_at FROM work_share
    WHERE answer_id = $1 ORDER BY percent DESC, account_id
)sql"};

std::vector<Share> list_shares(db::ReadTx& tx, AnswerId answer) {
    return tx.all<Share>(kListShares, answer);
}

constexpr db::Query kListAnsweredBy{"work.list_answered_by", R"sql(
    SELECT a.answer_id AS answer_id, a.demand_id AS demand_id, d.title AS title,
           d.language AS language, a.state AS state, s.says AS says, a.made_at AS made_at
    FROM work_share s JOIN work_answer a ON a.answer_id = s.answer_id
        JOIN work_demand d ON d.demand_id = a.demand_id
    WHERE s.account_id = $1 ORDER BY s.answer_id DESC LIMIT 200
)sql"};

std::vector<Answered> list_answered_by(db::ReadTx& tx, AccountId account) {
    return tx.all<Answered>(kListAnsweredBy, account);
}

constexpr db::Query kListOwnAnswers{"work.list_own_answers", R"sql(
    SELECT a.answer_id AS answer_id, a.price AS price, a.state AS state, a.sent_at AS sent_at
    FROM work_share s JOIN work_answer a ON a.answer_id = s.answer_id
    WHERE s.account_id = $2 AND a.demand_id = $1 AND a.state <> 'withdrawn' ORDER BY a.answer_id
)sql"};

std::vector<SentAnswer> list_own_answers(db::ReadTx& tx, DemandId demand, AccountId account) {
    return tx.all<SentAnswer>(kListOwnAnswers, demand, account);
}

constexpr db::Query kListPostedBy{"work.list_posted_by", R"sql(
    SELECT d.demand_id AS demand_id, d.title AS title, d.language AS language, d.state AS state,
           d.expires_on AS expires_on, COUNT(a.answer_id) AS answers,
           COALESCE(SUM(CASE WHEN a.state = 'sent' THEN 1 ELSE 0 END), 0) AS waiting
    FROM work_demand d LEFT JOIN work_answer a
        ON a.demand_id = d.demand_id AND a.sent_at IS NOT NULL AND a.state <> 'withdrawn'
    WHERE d.posted_by = $1
    GROUP BY d.demand_id, d.title, d.language, d.state, d.expires_on
    ORDER BY d.demand_id DESC LIMIT 200
)sql"};

std::vector<Posted> list_posted_by(db::ReadTx& tx, AccountId account) {
    return tx.all<Posted>(kListPostedBy, account);
}

constexpr db::Query kCountOwnAnswers{"work.count_own_answers", R"sql(
    SELECT COUNT(*) FROM work_answer a JOIN work_share s ON s.answer_id = a.answer_id
    WHERE a.demand_id = $1 AND s.account_id = $2 AND s.says = 'yes'
        AND a.state NOT IN ('withdrawn', 'stopped')
)sql"};

std::int64_t count_own_answers(db::ReadTx& tx, DemandId demand, AccountId account) {
    return tx.find<std::int64_t>(kCountOwnAnswers, demand, account).value_or(0);
}

constexpr db::Query kCountAsked{"work.count_asked", R"sql(
    SELECT COUNT(*) FROM work_share s JOIN work_answer a ON a.answer_id = s.answer_id
    WHERE s.account_id = $1 AND s.says = 'asked' AND a.state = 'forming'
)sql"};

std::int64_t count_asked(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountAsked, account).value_or(0);
}

constexpr db::Query kCountWaitingFor{"work.count_waiting_for", R"sql(
    SELECT COUNT(*) FROM work_demand d JOIN work_answer a ON a.demand_id = d.demand_id
    WHERE d.posted_by = $1 AND a.state = 'sent'
)sql"};

std::int64_t count_waiting_for(db::ReadTx& tx, AccountId poster) {
    return tx.find<std::int64_t>(kCountWaitingFor, poster).value_or(0);
}

constexpr db::Query kCountAnsweredSince{"work.count_answered_since", R"sql(
    SELECT COUNT(*) FROM work_answer WHERE lead_id = $1 AND made_at > $2
)sql"};

std::int64_t count_answered_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountAnsweredSince, account, since).value_or(0);
}

constexpr db::Query kAnsweringOfMember{"work.answering_of_member", R"sql(
    SELECT COUNT(*) AS came, COALESCE(SUM(CASE WHEN a.state = 'sent' THEN 1 ELSE 0 END), 0) AS waiting
    FROM work_demand d JOIN work_answer a ON a.demand_id = d.demand_id
    WHERE d.posted_by = $1 AND a.sent_at < $2 AND a.state IN ('sent', 'chosen', 'declined')
)sql"};

constexpr db::Query kAnsweringOfClient{"work.answering_of_client", R"sql(
    SELECT COUNT(*) AS came, COALESCE(SUM(CASE WHEN a.state = 'sent' THEN 1 ELSE 0 END), 0) AS waiting
    FROM work_demand d JOIN work_answer a ON a.demand_id = d.demand_id
    WHERE d.client_mail = $1 AND a.sent_at < $2 AND a.state IN ('sent', 'chosen', 'declined')
)sql"};

Answering answering_of(db::ReadTx& tx, const Demand& demand, Instant before) {
    if (demand.posted_by) {
        return tx.find<Answering>(kAnsweringOfMember, demand.posted_by, before)
            .value_or(Answering{});
    }
    if (demand.client_mail.empty()) return {};
    return tx.find<Answering>(kAnsweringOfClient, demand.client_mail, before).value_or(Answering{});
}

struct OutcomeCount {
    Outcome outcome = Outcome::unsaid;
    bool own = false;
    std::int64_t demands = 0;
};
AGORA_FIELDS(OutcomeCount, outcome, own, demands)

constexpr db::Query kCountOutcomes{"work.count_outcomes", R"sql(
    SELECT outcome, own, COUNT(*) AS demands FROM work_demand
    WHERE opened_at >= $1 AND opened_at < $2 AND state IN ('open', 'closed')
    GROUP BY outcome, own
)sql"};

constexpr db::Query kCountConcluded{"work.count_concluded", R"sql(
    SELECT COUNT(*) FROM work_answer WHERE concluded_at >= $1 AND concluded_at < $2
)sql"};

YearCounts count_year(db::ReadTx& tx, Instant from, Instant until) {
    YearCounts counts;
    for (const OutcomeCount& row : tx.all<OutcomeCount>(kCountOutcomes, from, until)) {
        counts.posted += row.demands;
        if (row.outcome == Outcome::here) counts.here += row.demands;
        if (row.outcome == Outcome::elsewhere) counts.elsewhere += row.demands;
        if (row.outcome == Outcome::nobody) counts.nobody += row.demands;
        if (row.own && row.outcome != Outcome::unsaid) counts.own += row.demands;
        if (row.own && row.outcome == Outcome::here) counts.own_here += row.demands;
    }
    counts.concluded = tx.find<std::int64_t>(kCountConcluded, from, until).value_or(0);
    return counts;
}

}  // namespace agora::work
