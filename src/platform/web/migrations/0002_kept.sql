-- Another number whenever something that is kept in memory changed, so that every reader knows whether its copy still holds.
CREATE TABLE web_kept (
    kept_name TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);
