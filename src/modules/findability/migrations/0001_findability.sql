-- Nothing says who it was. task is zero and area set, or the other way round.
CREATE TABLE findability_miss (
    miss_id BIGINT PRIMARY KEY,
    task BIGINT NOT NULL,
    area TEXT NOT NULL,
    page TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    missed_at BIGINT NOT NULL,
    mended_at BIGINT
);
CREATE INDEX findability_miss_at ON findability_miss (missed_at);
CREATE INDEX findability_miss_task ON findability_miss (task, area);
