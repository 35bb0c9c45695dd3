-- A group that took over the founding page of another, for another place; the version it took stays known.
CREATE TABLE circles_origin (
    circle_id BIGINT PRIMARY KEY REFERENCES circles_circle (circle_id),
    origin_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX circles_origin_origin ON circles_origin (origin_id);
