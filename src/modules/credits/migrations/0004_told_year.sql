-- Years of which every seller was told that the copy stands ready: they are not gone through again.
CREATE TABLE credits_told_year (
    year BIGINT PRIMARY KEY,
    told_at BIGINT NOT NULL
);
