#include "roll_store.hpp"

namespace agora::surveys {

constexpr db::Query kInsertRoll{"surveys.insert_roll", R"sql(
    INSERT INTO surveys_roll (survey_id, account_id, reminded, answered)
    VALUES ($1, $2, $3, $4) ON CONFLICT (survey_id, account_id) DO NOTHING
)sql"};

bool insert_roll(db::WriteTx& tx, const RollRow& row) {
    return tx.run(kInsertRoll, row.survey_id, row.account_id, row.reminded, row.answered) > 0;
}

constexpr db::Query kFindRoll{"surveys.find_roll", R"sql(
    SELECT survey_id, account_id, reminded, answered
    FROM surveys_roll WHERE survey_id = $1 AND account_id = $2
)sql"};

std::optional<RollRow> find_roll(db::ReadTx& tx, SurveyId survey, AccountId account) {
    return tx.find<RollRow>(kFindRoll, survey, account);
}

constexpr db::Query kListRollOf{"surveys.list_roll_of", R"sql(
    SELECT survey_id, account_id, reminded, answered
    FROM surveys_roll WHERE account_id = $1 ORDER BY survey_id DESC LIMIT $2
)sql"};

std::vector<RollRow> list_roll_of(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.all<RollRow>(kListRollOf, account, most);
}

constexpr db::Query kMarkAnswered{"surveys.mark_answered", R"sql(
    UPDATE surveys_roll SET answered = 1
    WHERE survey_id = $1 AND account_id = $2 AND answered = 0
)sql"};

bool mark_answered(db::WriteTx& tx, SurveyId survey, AccountId account) {
    return tx.run(kMarkAnswered, survey, account) > 0;
}

constexpr db::Query kListWaiting{"surveys.list_waiting", R"sql(
    SELECT s.survey_id, s.circle_id, s.aim, s.cycle, s.audience, s.area, s.pilot_area,
           s.pilot_until, s.closes_on, s.minutes, s.state, s.version, s.document, s.invited_up_to,
           s.reminders, s.reminded_on, s.made_by, s.made_at, s.opened_at, s.closed_at,
           s.close_reason, s.moderation
    FROM surveys_roll r JOIN surveys_survey s ON s.survey_id = r.survey_id
    WHERE r.account_id = $1 AND r.answered = 0 AND s.state IN ($2, $3)
    ORDER BY s.closes_on, s.survey_id LIMIT $4
)sql"};

std::vector<Survey> list_waiting(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.all<Survey>(kListWaiting, account, State::piloting, State::open, most);
}

constexpr db::Query kListToRemind{"surveys.list_to_remind", R"sql(
    SELECT account_id FROM surveys_roll
    WHERE survey_id = $1 AND answered = 0 AND reminded < $2 ORDER BY account_id LIMIT $3
)sql"};

std::vector<AccountId> list_to_remind(db::ReadTx& tx, SurveyId survey, std::int64_t reminders,
                                      std::int64_t most) {
    return tx.all<AccountId>(kListToRemind, survey, reminders, most);
}

constexpr db::Query kNoteReminded{"surveys.note_reminded", R"sql(
    UPDATE surveys_roll SET reminded = $3 WHERE survey_id = $1 AND account_id = $2
)sql"};

void note_reminded(db::WriteTx& tx, SurveyId survey, AccountId account, std::int64_t reminders) {
    tx.run(kNoteReminded, survey, account, reminders);
}

constexpr db::Query kCountRoll{"surveys.count_roll", R"sql(
    SELECT COUNT(*) AS invited, CAST(COALESCE(SUM(answered), 0) AS BIGINT) AS answered
    FROM surveys_roll WHERE survey_id = $1
)sql"};

RollCount count_roll(db::ReadTx& tx, SurveyId survey) {
    return tx.find<RollCount>(kCountRoll, survey).value_or(RollCount{});
}

constexpr db::Query kWholeRoll{"surveys.whole_roll", R"sql(
    SELECT survey_id, account_id, reminded, answered
    FROM surveys_roll WHERE survey_id = $1 ORDER BY account_id
)sql"};

std::vector<RollRow> whole_roll(db::ReadTx& tx, SurveyId survey) {
    return tx.all<RollRow>(kWholeRoll, survey);
}

constexpr db::Query kDeleteRoll{"surveys.delete_roll", R"sql(
    DELETE FROM surveys_roll WHERE survey_id = $1
)sql"};

void delete_roll(db::WriteTx& tx, SurveyId survey) {
    tx.run(kDeleteRoll, survey);
}

constexpr db::Query kPutAgain{"surveys.put_again", R"sql(
    INSERT INTO surveys_roll (survey_id, account_id, reminded, answered)
    VALUES ($1, $2, $3, $4)
)sql"};

void put_again(db::WriteTx& tx, const RollRow& row) {
    tx.queue(kPutAgain, row.survey_id, row.account_id, row.reminded, row.answered);
}

void rewrite_roll(db::WriteTx& tx, SurveyId survey) {
    const auto rows = whole_roll(tx, survey);
    delete_roll(tx, survey);
    for (RollRow row : rows) {
        row.reminded = 0;
        put_again(tx, row);
    }
}

}  // namespace agora::surveys
