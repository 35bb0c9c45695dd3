-- Members of a profession (empty: all together) in an area, as of the last count and as it is shown: rounded down
-- to fives, nothing under five.
CREATE TABLE observatory_trade (
    area TEXT NOT NULL,
    for_members BIGINT NOT NULL,
    profession TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (area, for_members, profession)
);
