-- What was counted on a day, as it is shown: rounded down to fives, nothing under five. No count here is exact,
-- so that no two of them tell who is between.
CREATE TABLE observatory_count (
    day TEXT NOT NULL,
    for_members BIGINT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (day, for_members, subject, value)
);

-- Where members of a profession live near each other and no network of theirs is, as of the last count.
CREATE TABLE observatory_gap (
    profession TEXT NOT NULL,
    commune TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (profession, commune)
);
