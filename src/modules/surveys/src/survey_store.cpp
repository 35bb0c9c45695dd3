#include "survey_store.hpp"

namespace agora::surveys {

constexpr db::Query kInsertSurvey{"surveys.insert_survey", R"sql(
    INSERT INTO surveys_survey (survey_id, circle_id, aim, cycle, audience, area, pilot_area,
                                pilot_until, closes_on, minutes, state, version, document,
                                invited_up_to, reminders, reminded_on, made_by, made_at, opened_at,
                                closed_at, close_reason, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22)
)sql"};

void insert_survey(db::WriteTx& tx, const Survey& survey) {
    tx.run(kInsertSurvey, survey.survey_id, survey.circle_id, survey.aim, survey.cycle,
           survey.audience, survey.area, survey.pilot_area, survey.pilot_until, survey.closes_on,
           survey.minutes, survey.state, survey.version, survey.document, survey.invited_up_to,
           survey.reminders, survey.reminded_on, survey.made_by, survey.made_at, survey.opened_at,
           survey.closed_at, survey.close_reason, survey.moderation);
}

constexpr db::Query kUpdateSurvey{"surveys.update_survey", R"sql(
    UPDATE surveys_survey
    SET cycle = $3, audience = $4, area = $5, pilot_area = $6, pilot_until = $7, closes_on = $8,
        minutes = $9, state = $10, version = $2 + 1, document = $11, invited_up_to = $12,
        reminders = $13, reminded_on = $14, opened_at = $15, closed_at = $16, close_reason = $17
    WHERE survey_id = $1 AND version = $2
)sql"};

bool update_survey(db::WriteTx& tx, const Survey& survey) {
    return tx.run(kUpdateSurvey, survey.survey_id, survey.version, survey.cycle, survey.audience,
                  survey.area, survey.pilot_area, survey.pilot_until, survey.closes_on,
                  survey.minutes, survey.state, survey.document, survey.invited_up_to,
                  survey.reminders, survey.reminded_on, survey.opened_at, survey.closed_at,
                  survey.close_reason) > 0;
}

constexpr db::Query kFindSurvey{"surveys.find_survey", R"sql(
    SELECT survey_id, circle_id, aim, cycle, audience, area, pilot_area, pilot_until, closes_on,
           minutes, state, version, document, invited_up_to, reminders, reminded_on, made_by,
           made_at, opened_at, closed_at, close_reason, moderation
    FROM surveys_survey WHERE survey_id = $1
)sql"};

std::optional<Survey> find_survey(db::ReadTx& tx, SurveyId id) {
    return tx.find<Survey>(kFindSurvey, id);
}

constexpr db::Query kDeleteSurvey{"surveys.delete_survey", R"sql(
    DELETE FROM surveys_survey WHERE survey_id = $1 AND state = $2
)sql"};

void delete_survey(db::WriteTx& tx, SurveyId id) {
    tx.run(kDeleteSurvey, id, State::draft);
}

constexpr db::Query kListSurveys{"surveys.list_surveys", R"sql(
    SELECT survey_id, circle_id, aim, cycle, audience, area, pilot_area, pilot_until, closes_on,
           minutes, state, version, document, invited_up_to, reminders, reminded_on, made_by,
           made_at, opened_at, closed_at, close_reason, moderation
    FROM surveys_survey WHERE state = $1 ORDER BY survey_id DESC LIMIT $2 OFFSET $3
)sql"};

std::vector<Survey> list_surveys(db::ReadTx& tx, State state, std::int64_t most,
                                 std::int64_t skip) {
    return tx.all<Survey>(kListSurveys, state, most, skip);
}

constexpr db::Query kListSurveysOf{"surveys.list_surveys_of", R"sql(
    SELECT survey_id, circle_id, aim, cycle, audience, area, pilot_area, pilot_until, closes_on,
           minutes, state, version, document, invited_up_to, reminders, reminded_on, made_by,
           made_at, opened_at, closed_at, close_reason, moderation
    FROM surveys_survey WHERE circle_id = $1 ORDER BY survey_id DESC LIMIT $2
)sql"};

std::vector<Survey> list_surveys_of(db::ReadTx& tx, CircleId circle, std::int64_t most) {
    return tx.all<Survey>(kListSurveysOf, circle, most);
}

constexpr db::Query kCountDraftsOf{"surveys.count_drafts_of", R"sql(
    SELECT COUNT(*) FROM surveys_survey WHERE made_by = $1 AND state = $2
)sql"};

std::int64_t count_drafts_of(db::ReadTx& tx, AccountId maker) {
    return tx.find<std::int64_t>(kCountDraftsOf, maker, State::draft).value_or(0);
}

constexpr db::Query kModerateSurvey{"surveys.moderate", R"sql(
    UPDATE surveys_survey SET moderation = $2 WHERE survey_id = $1 AND moderation <> $2
)sql"};

bool moderate_survey(db::WriteTx& tx, SurveyId id, web::Moderation moderation) {
    return tx.run(kModerateSurvey, id, moderation) > 0;
}

constexpr db::Query kNoteInvited{"surveys.note_invited", R"sql(
    UPDATE surveys_survey SET invited_up_to = $2 WHERE survey_id = $1
)sql"};

void note_invited(db::WriteTx& tx, SurveyId id, AccountId up_to) {
    tx.run(kNoteInvited, id, up_to);
}

}  // namespace agora::surveys
