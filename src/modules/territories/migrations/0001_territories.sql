-- country > region > province > commune. The reference list ships with the program.
CREATE TABLE territories_territory (
    code TEXT PRIMARY KEY,
    parent TEXT NOT NULL,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    population BIGINT
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
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    closed_for_good SMALLINT NOT NULL
);

-- Several blocks a day: weekday 1 (Monday) … 7, minutes since midnight.
CREATE TABLE territories_office_hours (
    office_id BIGINT NOT NULL REFERENCES territories_office (office_id),
    weekday BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    PRIMARY KEY (office_id, weekday, opens)
);

CREATE TABLE territories_office_exception (
    office_id BIGINT NOT NULL REFERENCES territories_office (office_id),
    day TEXT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, day, opens)
);
