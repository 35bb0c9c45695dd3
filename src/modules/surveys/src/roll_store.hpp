#pragma once

#include "agora/surveys/survey.hpp"

namespace agora::surveys {

/// That somebody was invited, and whether they answered. It knows no time and no answer.
struct RollRow {
    SurveyId survey_id = {};
    AccountId account_id = {};
    std::int64_t reminded = 0;
    bool answered = false;
};
AGORA_FIELDS(RollRow, survey_id, account_id, reminded, answered)

/// False when this person stands on it already.
bool insert_roll(db::WriteTx& tx, const RollRow& row);
std::optional<RollRow> find_roll(db::ReadTx& tx, SurveyId survey, AccountId account);
/// Of all surveys that somebody was invited to, the latest first; at most so many.
std::vector<RollRow> list_roll_of(db::ReadTx& tx, AccountId account, std::int64_t most);
/// False when they answered already, or were not invited.
bool mark_answered(db::WriteTx& tx, SurveyId survey, AccountId account);
/// Open to this person and not answered, of surveys that take answers; the first to end first.
std::vector<Survey> list_waiting(db::ReadTx& tx, AccountId account, std::int64_t most);
/// Not answered and reminded less often than so.
std::vector<AccountId> list_to_remind(db::ReadTx& tx, SurveyId survey, std::int64_t reminders,
                                      std::int64_t most);
void note_reminded(db::WriteTx& tx, SurveyId survey, AccountId account, std::int64_t reminders);

struct RollCount {
    std::int64_t invited = 0;
    std::int64_t answered = 0;
};
AGORA_FIELDS(RollCount, invited, answered)
RollCount count_roll(db::ReadTx& tx, SurveyId survey);

/// Writes the roll anew in the order of the accounts, so that no order of the file tells when whom; how
/// often somebody was reminded goes, which could tell who was in the pilot.
void rewrite_roll(db::WriteTx& tx, SurveyId survey);

}  // namespace agora::surveys
