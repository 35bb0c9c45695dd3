-- What was answered, without who and when, under a random key; while the survey runs, then after it closed. A
-- hidden number of SQLite would tell the order in which they came: WITHOUT ROWID there is none.
CREATE TABLE surveys_sheet (
    response_key TEXT PRIMARY KEY,
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    wave TEXT NOT NULL,
    answers TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX surveys_sheet_survey ON surveys_sheet (survey_id);

CREATE TABLE surveys_response (
    response_key TEXT PRIMARY KEY,
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    wave TEXT NOT NULL,
    answers TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX surveys_response_survey ON surveys_response (survey_id);
