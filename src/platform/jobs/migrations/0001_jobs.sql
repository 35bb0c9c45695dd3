CREATE TABLE jobs_job (
    job_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    once_key TEXT,
    finished_at BIGINT,
    last_error TEXT NOT NULL
);
CREATE INDEX jobs_job_due ON jobs_job (state, run_at);
CREATE UNIQUE INDEX jobs_job_once ON jobs_job (once_key) WHERE state = 'waiting';

CREATE TABLE jobs_period (
    name TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL
);
