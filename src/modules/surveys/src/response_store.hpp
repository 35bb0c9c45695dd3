#pragma once

#include "agora/surveys/survey.hpp"

namespace agora::surveys {

/// 128 bits of chance as 32 hexadecimal digits.
std::string new_response_key();

/// While the survey runs.
void insert_sheet(db::WriteTx& tx, SurveyId survey, const Response& response);
std::int64_t count_sheets_of(db::ReadTx& tx, SurveyId survey, Wave wave);
void drop_sheets_of(db::WriteTx& tx, SurveyId survey, Wave wave);
/// Nothing tells any more who answered in the pilot.
void make_one_wave(db::WriteTx& tx, SurveyId survey);
/// Moves all of them to where they stay, in the order of their keys.
void settle_sheets(db::WriteTx& tx, SurveyId survey);
/// By key, whether the survey runs or not.
std::vector<Response> list_responses(db::ReadTx& tx, SurveyId survey);
std::int64_t count_responses(db::ReadTx& tx, SurveyId survey);

}  // namespace agora::surveys
