#pragma once

#include "agora/surveys/survey.hpp"

namespace agora::surveys {

void insert_survey(db::WriteTx& tx, const Survey& survey);
/// All of it but its group, aim and maker; false when another version stands there. The version goes up.
bool update_survey(db::WriteTx& tx, const Survey& survey);
std::optional<Survey> find_survey(db::ReadTx& tx, SurveyId id);
/// A draft with everything of it.
void delete_survey(db::WriteTx& tx, SurveyId id);

/// The newest first. At most so many.
std::vector<Survey> list_surveys(db::ReadTx& tx, State state, std::int64_t most,
                                 std::int64_t skip = 0);
std::vector<Survey> list_surveys_of(db::ReadTx& tx, CircleId circle, std::int64_t most);
std::int64_t count_drafts_of(db::ReadTx& tx, AccountId maker);

/// How far the invitations came; leaves the version as it is.
void note_invited(db::WriteTx& tx, SurveyId id, AccountId up_to);
/// False when that was in force already; leaves the version as it is.
bool moderate_survey(db::WriteTx& tx, SurveyId id, web::Moderation moderation);

}  // namespace agora::surveys
