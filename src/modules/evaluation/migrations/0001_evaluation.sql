-- How a group reads its figures of a year.
CREATE TABLE evaluation_analysis (
    circle_id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    factors TEXT NOT NULL,
    decision TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, year)
);
CREATE INDEX evaluation_analysis_written_by ON evaluation_analysis (written_by);
