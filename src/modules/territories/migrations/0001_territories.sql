-- The reference list of territories ships with the program and stays in memory; here are only the
-- rows by which an import of this cooperative corrects it or adds to it.
CREATE TABLE territories_territory (
    code TEXT PRIMARY KEY,
    parent TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    population BIGINT NOT NULL,
    also TEXT NOT NULL
);

CREATE TABLE territories_postcode (
    country TEXT NOT NULL,
    postcode TEXT NOT NULL,
    commune TEXT NOT NULL,
    PRIMARY KEY (country, postcode, commune)
);

CREATE TABLE territories_office (
    office_id BIGINT PRIMARY KEY,
    commune TEXT NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    phone TEXT NOT NULL,
    mail TEXT NOT NULL,
    languages TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    note TEXT NOT NULL,
    keeps_holidays SMALLINT NOT NULL,
    closed_for_good SMALLINT NOT NULL
);

-- Several blocks a day: weekday 1 (Monday) … 7, minutes since midnight on the office's own clock.
CREATE TABLE territories_office_hours (
    office_id BIGINT NOT NULL REFERENCES territories_office (office_id),
    weekday BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    PRIMARY KEY (office_id, weekday, opens)
);

-- A day that differs from its weekday; without blocks the office stays closed.
CREATE TABLE territories_office_exception (
    office_id BIGINT NOT NULL REFERENCES territories_office (office_id),
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, day)
);

CREATE TABLE territories_office_exception_block (
    office_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    PRIMARY KEY (office_id, day, opens),
    FOREIGN KEY (office_id, day) REFERENCES territories_office_exception (office_id, day)
);
