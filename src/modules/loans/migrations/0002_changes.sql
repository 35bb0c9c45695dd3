-- Changes of things are counted, so that what is kept in memory reads only the changed ones again. Counter 1: changes.
ALTER TABLE loans_thing ADD COLUMN touched BIGINT NOT NULL DEFAULT 0;
CREATE INDEX loans_thing_touched ON loans_thing (touched);

CREATE TABLE loans_counter (
    counter BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);
