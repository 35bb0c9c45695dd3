-- What was answered, without who and when, under a random key; while the survey runs, then after it closed.
CREATE TABLE surveys_sheet (
    response_key TEXT PRIMARY KEY,
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    wave TEXT NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX surveys_sheet_survey ON surveys_sheet (survey_id);

CREATE TABLE surveys_response (
    response_key TEXT PRIMARY KEY,
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    wave TEXT NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX surveys_response_survey ON surveys_response (survey_id);
